import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { isPrivateAddress } from '../../src/cli/private-address.ts';
import { badWebhook, postDigest } from '../../src/cli/webhook.ts';

test.each([
  ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
  ...[
    '::1',
    '::',
    'fe80::1%eth0',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '[::1]',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
  ],
  ...['not an address', ''],
])('%j is private', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each(['9.9.9.9', '172.32.0.1', '11.0.0.1', '2620:fe::fe', '::ffff:9.9.9.9'])('%s is public', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

test.each([
  ['hook', '--webhook "hook" is no address; write it as https://HOST/PATH'],
  ['file:///etc/passwd', '--webhook "file:///etc/passwd" is neither http nor https; write it as https://HOST/PATH'],
  [
    'http://a:b@example.org/',
    '--webhook "http://a:b@example.org/" carries a name or a password; put a token into the path instead',
  ],
  [
    'http://127.0.0.1/',
    '--webhook "http://127.0.0.1/" leads to a private network; add --allow-private if that is meant',
  ],
  ['http://0x7f.1/', '--webhook "http://0x7f.1/" leads to a private network; add --allow-private if that is meant'],
  [
    'http://[::ffff:10.0.0.1]/',
    '--webhook "http://[::ffff:10.0.0.1]/" leads to a private network; add --allow-private if that is meant',
  ],
])('%s is refused', (words, line) => {
  expect(badWebhook(words, false)).toBe(line);
});

test('a public address is fine, a private one where that is meant', () => {
  expect(badWebhook('https://desk.example.org/hook?t=1', false)).toBeNull();
  expect(badWebhook('http://127.0.0.1:8080/', true)).toBeNull();
});

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

type Call = {
  readonly method: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};
/** A server that answers with these codes one after the other, the last one again and again; 0 is no answer at all. */
async function hook(...codes: number[]): Promise<{ url: URL; calls: Call[] }> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const code = codes[Math.min(calls.length, codes.length - 1)] ?? 200;
      calls.push({ method: request.method, headers: request.headers, body });
      if (code !== 0) response.writeHead(code, code === 302 ? { location: '/elsewhere' } : {}).end('x');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`), calls };
}
const quick = { allowPrivate: true, timeout: 300, pauses: [1, 1] };

test('posts JSON once where the other side takes it', async () => {
  const { url, calls } = await hook(204);
  await postDigest(url, '{"a":"ж"}', quick);
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatchObject({ method: 'POST', body: '{"a":"ж"}' });
  expect(calls[0]?.headers['content-type']).toBe('application/json; charset=utf-8');
});

test('tries again after 503 and after silence, with the same key', async () => {
  const { url, calls } = await hook(503, 0, 200);
  await postDigest(url, '{}', quick);
  expect(calls).toHaveLength(3);
  expect(new Set(calls.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
});

test('gives up after three tries and says why', async () => {
  const { url, calls } = await hook(500);
  await expect(postDigest(url, '{}', quick)).rejects.toThrow('it answered 500 (after 3 tries)');
  expect(calls).toHaveLength(3);
});

test.each([
  [404, 'it answered 404'],
  [302, 'it answered 302, a redirect; name the address it leads to'],
])('%i is final: no further try, no redirect followed', async (code, why) => {
  const { url, calls } = await hook(code);
  await expect(postDigest(url, '{}', quick)).rejects.toThrow(why);
  expect(calls).toHaveLength(1);
});

test('a name that leads to this machine is refused before anything is sent, and not tried again', async () => {
  const { url, calls } = await hook(200);
  url.hostname = 'localhost';
  await expect(postDigest(url, '{}', { ...quick, allowPrivate: false })).rejects.toThrow(
    /^localhost leads to a private network \(.*\); add --allow-private if that is meant$/u,
  );
  expect(calls).toHaveLength(0);
});

test('silence ends with the time limit', async () => {
  const { url } = await hook(0);
  await expect(postDigest(url, '{}', { ...quick, pauses: [] })).rejects.toThrow('no answer within 0.3 s');
});
