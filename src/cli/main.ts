// The program `onrecord` as its sources stand: what launch.ts starts once it is packed, this starts from src/.
// Example: node --import tsx src/cli/main.ts read wire.txt
import { endWith, quitWithReader } from './ending.ts';
import { runCommand } from './run-command.ts';

quitWithReader();
await endWith(runCommand(process.argv.slice(2)));
