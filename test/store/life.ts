// One life of a program that writes a ledger, started to be killed: opens it (and brings it to a later layout), then adds and decides without end.
// After each change that has returned it writes what was kept on a line of its own. Example: node --import tsx test/store/life.ts FILE 7 3.
import { writeSync } from 'node:fs';
import { migrations } from '../../src/store/sqlite/migrations/migrations.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { laterLayouts } from './later-layouts.ts';
import { decision, entry, incident, link, regrouping } from './rows.ts';

const [path = '', life = '0', later = '0'] = process.argv.slice(2);
writeSync(1, 'starting\n');
const store = openStore(path, { migrations: [...migrations, ...laterLayouts(Number(later))] });
writeSync(1, 'opened\n');

for (let n = 0; ; n++) {
  const id = `life-${life}-${n}`;
  const kept = store.change(() => {
    const one = entry(id, {
      text: `The text of ${id}: ${'words of no weight '.repeat(100)}`,
      statements: [{ content: `content of ${id}` }, { content: 'second' }],
      accounts: [
        ['i1', ['k', `k${n % 7}`]],
        ['i2', ['k']],
      ],
      bands: ['x', `x${n % 5}`],
    });
    store.keep(one);
    store.regroup(
      regrouping({
        links: [link(`${id}#i1`, `${id}#i2`)],
        incidents: [incident(`${id}#i1`, { accounts: [`${id}#i1`, `${id}#i2`], days: ['2031-05-04', '2031-05-05'] })],
      }),
    );
    return id;
  });
  writeSync(1, `kept ${kept}\n`);
  if (n % 3 === 0) writeSync(1, `decided ${store.decide(decision(id)).id}\n`);
  // A newer reading of the same report, with other bytes and one account less.
  if (n % 4 === 1) {
    store.change(() => {
      store.keep(entry(id, { text: `The later text of ${id}.`, accounts: [['i1', ['k']]] }));
      store.regroup(regrouping({ incidents: [incident(`${id}#i1`)] }));
    });
    writeSync(1, `again ${id}\n`);
  }
}
