// Private names: `__x` inside `class C` is `_C__x`.

/** `name` as it is stored when used inside the class `className` (null outside of any class). */
export function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith("__") || name.endsWith("__") || name.includes(".")) return name;
  const owner = className.replace(/^_+/, "");
  return owner === "" ? name : `_${owner}${name}`;
}
