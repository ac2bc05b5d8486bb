/**
 * What the curator's browser loads and readers' do not, as scripts that name nothing in the page where they run.
 *
 * @returns {import('esbuild').BuildOptions & { outfile?: undefined }}
 */
export function toolOptions(home) {
  return {
    ...assetOptions(home),
    entryPoints: ['templates/curator/*.css', 'templates/curator/*.ts'],
    format: 'iife',
    charset: 'ascii',
  };
}

/**
 * Style sheets and scripts for browsers: what people need to read is taken out, and what each imports is put in.
 *
 * @returns {import('esbuild').BuildOptions & { outfile?: undefined }}
 */
export function assetOptions(home) {
  return {
    absWorkingDir: home,
    entryPoints: ['templates/styles/*.css', 'templates/scripts/*.ts'],
    entryNames: '[name]',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    // Colours and layers are written for browsers as they are; older ones skip what they do not know.
    target: 'es2022',
    supported: { nesting: true },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  };
}
