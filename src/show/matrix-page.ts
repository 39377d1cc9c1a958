// The matrix of who holds what as one self-contained page. Leaves the frame and the look to ledger-page.ts and ledger-page-style.ts.
// Example: <th scope="col" title="Kestria">KES</th> over <td><span class="deny">denies</span></td>.
import { shownHtml } from './escape-html.ts';
import { ledgerFrame } from './ledger-page.ts';
import type { HeldPosition, Matrix } from './matrix.ts';
import type { PartyNames } from './party-names.ts';
import { oneLine } from './plain-text.ts';
import { POSITION_STANCE } from './plain-words.ts';

/** The same matrix gives the same bytes. */
export function matrixPage(
  { parties, rows }: Matrix,
  { program, names }: { readonly program: string; readonly names: PartyNames },
): string {
  const heads = parties.map((code) => `<th scope="col" title="${html(names(code))}">${html(code)}</th>`).join('');
  const lines = rows.map(({ incident, words, cells }) => {
    const { id, standing } = incident;
    const own = cells.map((list) => `<td>${list.map(positionHtml).join('<br>')}</td>`).join('');
    return `<tr><th scope="row">${html(words)}<br><small>${html(id)}</small></th><td><span class="standing ${standing}">${standing}</span></td>${own}</tr>`;
  });
  const head = `<thead><tr><th scope="col">incident</th><th scope="col">standing</th>${heads}</tr></thead>`;
  return ledgerFrame({
    title: 'Who holds what',
    program,
    body:
      rows.length === 0
        ? '<p class="summary">no incidents</p>'
        : `<div class="wide"><table class="matrix">${head}<tbody>\n${lines.join('\n')}\n</tbody></table></div>`,
  });
}

function positionHtml({ position, since }: HeldPosition): string {
  const title = since === null ? '' : ` title="since ${html(since)}"`;
  return `<span class="${POSITION_STANCE[position]}"${title}>${position}</span>`;
}

const html = (words: string): string => shownHtml(oneLine(words));
