// Checks that a value read from JSON has the shape that is expected, field by field. Leaves what the fields mean to those who name them.
// Example: fields({ id: text })({ id: 4 }, '') throws 'id: must be a text'. (Plain functions: loading a schema library takes longer than a report.)

/** Gives the value back as what it is, defaults filled in. Throws one line that begins with the path to the bad value. */
export type Shape<T> = (value: unknown, path: string) => T;
type Shaped<S> = S extends Shape<infer T> ? T : never;

/** A text that is not empty, and of this pattern where one is given; `wanted` says in words what that is. */
export function text(wanted = 'a text', pattern = /./s): Shape<string> {
  return (value, path) => (typeof value === 'string' && pattern.test(value) ? value : refuse(path, wanted));
}

export function truth(): Shape<boolean> {
  return (value, path) => (typeof value === 'boolean' ? value : refuse(path, 'true or false'));
}

export function oneFrom<const T extends string>(...allowed: readonly T[]): Shape<T> {
  return (value, path) => allowed.find((word) => word === value) ?? refuse(path, `one of ${allowed.join(', ')}`);
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path) => (value === null ? null : shape(value, path));
}

/** What stands where nothing is given. */
export function otherwise<T>(shape: Shape<T>, value: T): Shape<T> {
  return (given, path) => (given === undefined ? value : shape(given, path));
}

export function list<T>(of: Shape<T>, least = 0): Shape<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length < least) return refuse(path, `a list of at least ${least}`);
    return value.map((item, i) => of(item, `${path}.${i}`));
  };
}

/** These fields and no others. */
export function fields<S extends Readonly<Record<string, Shape<unknown>>>>(
  shapes: S,
): Shape<{ readonly [K in keyof S]: Shaped<S[K]> }> {
  return (value, path) => {
    const given = recordOf(value, path);
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
    const unknown = Object.keys(given).find((name) => !Object.hasOwn(shapes, name));
    if (unknown !== undefined) return refuse(at(unknown), 'left out: no such field');
    const made = Object.entries(shapes).map(([name, shape]) => [name, shape(given[name], at(name))]);
    return Object.fromEntries(made) as { readonly [K in keyof S]: Shaped<S[K]> };
  };
}

/** One of several shapes, told apart by the value's `kind`. */
export function byKind<S extends Readonly<Record<string, Shape<unknown>>>>(shapes: S): Shape<Shaped<S[keyof S]>> {
  return (value, path) => {
    const { kind } = recordOf(value, path);
    const shape = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    if (shape === undefined) return refuse(`${path}.kind`, `one of ${Object.keys(shapes).join(', ')}`);
    return shape(value, path) as Shaped<S[keyof S]>;
  };
}

function recordOf(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path, 'a record');
  return value as Readonly<Record<string, unknown>>;
}

function refuse(path: string, wanted: string): never {
  throw new Error(`${path}: must be ${wanted}`);
}
