// Posts a digest to an address that the caller named: http or https, nobody's inner network unless told so, no redirect, a time limit, three tries.
// Leaves what is posted to show/. Example: await postDigest(new URL('https://desk.example.org/hook'), body, { allowPrivate: false }).
import { createHash } from 'node:crypto';
import { lookup } from 'node:dns';
import { request as plainRequest, type RequestOptions } from 'node:http';
import { request as safeRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

export type WebhookOptions = {
  readonly allowPrivate: boolean;
  /** Milliseconds for one try, from looking up the name to the answer. */
  readonly timeout?: number;
  /** Milliseconds to wait before each further try. */
  readonly pauses?: readonly number[];
};
/** What a try came to: delivered, or why not and whether another try may help. */
type Outcome =
  | { readonly delivered: true }
  | { readonly delivered: false; readonly why: string; readonly again: boolean };

const TIMEOUT = 10_000;
const PAUSES: readonly number[] = [1_000, 4_000];

/** What is wrong with the address as given; null where nothing is. Names are looked up only when it is posted. */
export function badWebhook(words: string, allowPrivate: boolean): string | null {
  const url = URL.canParse(words) ? new URL(words) : null;
  const quoted = JSON.stringify(words);
  if (url === null) return `--webhook ${quoted} is no address; write it as https://HOST/PATH`;
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `--webhook ${quoted} is neither http nor https; write it as https://HOST/PATH`;
  if (url.username !== '' || url.password !== '')
    return `--webhook ${quoted} carries a name or a password; put a token into the path instead`;
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host))
    return `--webhook ${quoted} leads to a private network; add --allow-private if that is meant`;
  return null;
}

/** Resolves where the other side answered 2xx; throws one line with the last reason where it did not. */
export async function postDigest(url: URL, body: string, options: WebhookOptions): Promise<void> {
  const pauses = options.pauses ?? PAUSES;
  for (let i = 0; ; i++) {
    const outcome = await tryOnce(url, body, options);
    if (outcome.delivered) return;
    const pause = pauses[i];
    if (!outcome.again || pause === undefined)
      throw new Error(`${outcome.why}${i === 0 ? '' : ` (after ${i + 1} tries)`}`);
    await new Promise((done) => setTimeout(done, pause));
  }
}

function tryOnce(url: URL, body: string, { allowPrivate, timeout = TIMEOUT }: WebhookOptions): Promise<Outcome> {
  const bad = badWebhook(url.href, allowPrivate);
  if (bad !== null) return Promise.resolve({ delivered: false, why: bad, again: false });
  return new Promise((done) => {
    let timer: NodeJS.Timeout;
    const finish = (outcome: Outcome): void => {
      clearTimeout(timer);
      done(outcome);
      request.destroy();
    };
    const request = (url.protocol === 'https:' ? safeRequest : plainRequest)(
      url,
      settings(body, allowPrivate),
      (answer) => {
        finish(outcomeOf(answer.statusCode ?? 0));
      },
    );
    timer = setTimeout(
      () => finish({ delivered: false, why: `no answer within ${timeout / 1000} s`, again: true }),
      timeout,
    );
    request.on('error', (error) =>
      finish({ delivered: false, why: error.message, again: !(error instanceof PrivateAddress) }),
    );
    request.end(body);
  });
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { delivered: true };
  if (status >= 300 && status < 400)
    return { delivered: false, why: `it answered ${status}, a redirect; name the address it leads to`, again: false };
  return { delivered: false, why: `it answered ${status}`, again: status >= 500 || status === 429 };
}

/** The key lets the other side see that a further try is the same digest. */
const settings = (body: string, allowPrivate: boolean): RequestOptions => ({
  method: 'POST',
  agent: false,
  headers: {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'User-Agent': 'onrecord',
    'Idempotency-Key': createHash('sha256').update(body).digest('hex'),
  },
  lookup: publicLookup(allowPrivate),
});

class PrivateAddress extends Error {}

/** Connects to the very addresses that were checked: a name that answers otherwise when asked again gains nothing. */
const publicLookup =
  (allowPrivate: boolean): NonNullable<RequestOptions['lookup']> =>
  (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, addresses) => {
      const inner = allowPrivate ? undefined : addresses?.find(({ address }) => isPrivateAddress(address));
      const first = addresses?.[0];
      if (error !== null || first === undefined) done(error ?? new Error(`${name} has no address`), '', 4);
      else if (inner !== undefined)
        done(
          new PrivateAddress(
            `${name} leads to a private network (${inner.address}); add --allow-private if that is meant`,
          ),
          '',
          4,
        );
      else if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
