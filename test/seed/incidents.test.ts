// The incidents and commitments of the seed report, as issue 2 asks. Skipped where ../shared is absent.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/model/incident.ts';
import { loadTools, readReport } from '../../src/pipeline.ts';

const FILE = new URL('../../../shared/seed/karabakh-2020-10-14.txt', import.meta.url);
const here = existsSync(FILE);

describe.skipIf(!here)('incidents of the seed report (skipped without ../shared)', () => {
  const text = here ? readFileSync(FILE, 'utf8') : '';
  const reading = readReport({ id: 'seed', text }, loadTools());
  const events = new Map(reading.events.map((event) => [event.id, event]));
  const words = (incident: Incident): readonly string[] =>
    incident.events.map((id) => events.get(id)!.trigger).map(({ start, end }) => text.slice(start, end));
  const within = (incident: Incident, sentence: string): boolean => {
    const start = text.indexOf(sentence);
    const end = start + sentence.length;
    return incident.events.some((id) => events.get(id)!.trigger.start >= start && events.get(id)!.trigger.end <= end);
  };
  const told = (sentence: string): Incident => reading.incidents.find((incident) => within(incident, sentence))!;
  const positions = ({ positions: held }: Incident): readonly string[] =>
    held.map(({ party, position }) => `${party} ${position}`);
  const sides = ({ actors, recipients }: Incident): string =>
    `${actors.map(({ party }) => party)} > ${recipients.map(({ party }) => party)}`;

  it('holds one strike near Kalbajar, acknowledged by both', () => {
    const strike = told('the Azerbaijani strike on its missile site');
    expect(strike.standing).toBe('acknowledged');
    expect(positions(strike)).toEqual(expect.arrayContaining(['AZE confirms', 'ARM confirms']));
    expect(positions(strike)).not.toContain('AZE denies');
    expect(sides(strike)).toBe('AZE > ARM');
    expect(words(strike)).toEqual(expect.arrayContaining(['striking', 'hitting', 'destroyed', 'strike']));
    for (const word of ['fighting', 'bloodshed', 'hostilities', 'flare-up']) expect(words(strike)).not.toContain(word);
  });
  it('holds the targeting of civilian areas as disputed', () => {
    const targeting = told('or targeting civilian areas');
    expect(targeting.standing).toBe('disputed');
    expect(positions(targeting)).toContain('ARM denies');
    expect(positions(targeting)).toContain('AZE asserts');
    expect(sides(targeting)).toBe('ARM > AZE');
    expect(words(targeting)).toEqual(['target', 'firing into', 'targeting']);
    expect(told('trying to attack').id).not.toBe(targeting.id);
    const accused = reading.statements.find(({ cue }) => text.slice(cue.span.start, cue.span.end) === 'accused')!.id;
    expect(targeting.positions.flatMap(({ statements }) => statements)).not.toContain(accused);
  });
  it('holds four drones on the day that opens the sentence, claimed and not confirmed', () => {
    const drones = told('it had shot down four Azerbaijani drones');
    expect(drones.standing).toBe('claimed');
    expect(positions(drones)).toEqual(expect.arrayContaining(['ARM asserts', 'ARM withholds', 'AZE withholds']));
    expect(drones.when).toMatchObject({ value: { value: '2020-10-01' }, basis: 'implied' });
    expect(sides(drones)).toBe('ARM > AZE');
  });
  it('holds the bus and the fighters as unconfirmed', () => {
    const bus = told('a bus reportedly destroyed by an Azerbaijani drone strike');
    expect(bus.standing).toBe('unconfirmed');
    expect(bus.when?.value.value).toBe('2020-09-28');
    expect(bus.place?.value.name).toBe('Vardenis');
    const fighters = told('Turkey has been funneling fighters');
    expect(fighters.standing).toBe('unconfirmed');
    expect(fighters.actors.map(({ party }) => party)).toEqual(['TUR']);
  });
  it('finds for Article 4 what the report bears out', () => {
    const treaty = reading.commitments.find(({ id }) => id.startsWith('collective-security-treaty'))!;
    const findings = Object.fromEntries(treaty.conditions.map(({ id, finding }) => [id, finding]));
    expect(findings['armed-attack']).toBe('established');
    expect(findings['own-territory']).toBe('established');
    expect(findings.request).toBe('not-addressed');
    expect(findings['attacker-outside']).toBe('established');
    expect(treaty.parties).not.toContain('AZE');
  });
});
