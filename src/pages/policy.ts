/** What a page may load: our own files. No program and no style stands in a page itself. */
export const policy = "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'";
