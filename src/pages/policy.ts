const others = "base-uri 'none'; form-action 'self'; object-src 'none'";

/** What a page may load: our own files. No program and no style stands in a page itself. */
export const policy = `default-src 'self'; ${others}`;

/** The search runs WebAssembly besides. Servers send this one with every page; the page's own is the stricter of the two. */
export const searchPolicy = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; ${others}`;
