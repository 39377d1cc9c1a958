// The store in one SQLite file passes the contract.
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { asking } from './asking.ts';
import { contract } from './contract.ts';

contract('sqlite', (path) => openStore(path));
asking('sqlite', (path) => openStore(path));
