import { fileURLToPath } from 'node:url';

// Node runs our TypeScript as it is from 22.18 on, but not inside node_modules; elsewhere tsx translates it.
const isInstalled = /[\\/]node_modules[\\/]/.test(fileURLToPath(import.meta.url));
if (!process.features.typescript || isInstalled) {
  const { register } = await import('tsx/esm/api');
  register();
}
