// A place in an article's text. Leaves finding and checking places to text/. Example: 'Azerbaijan' in the seed is {start: 55, end: 65}.

/** Half-open stretch of `article.text`, counted in UTF-16 code units: `text.slice(start, end)` gives the words. */
export type Span = { readonly start: number; readonly end: number };
