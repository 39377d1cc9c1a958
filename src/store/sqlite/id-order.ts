// By id, by code units. Example: [{ id: 'b' }, { id: 'a' }].sort(idOrder) starts with 'a'.

export const idOrder = ({ id: a }: { readonly id: string }, { id: b }: { readonly id: string }): number =>
  a < b ? -1 : a > b ? 1 : 0;
