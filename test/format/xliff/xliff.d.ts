// The package has no types of its own; these are the functions the test calls.

declare module 'xliff' {
  export function xliff2js(file: string): Promise<unknown>;
  export function xliff12ToJs(file: string): Promise<unknown>;
}
