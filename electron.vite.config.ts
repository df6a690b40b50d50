import { defineConfig } from 'electron-vite';
import react from '@vitejs/plugin-react';

const host = {
  target: 'node18.15',
  externalizeDeps: false,
  minify: false,
} as const;

export default defineConfig({
  main: {
    build: {
      ...host,
      rollupOptions: {
        input: { index: 'src/main/index.ts', cli: 'src/main/cli/node.ts' },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      ...host,
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'chrome114',
      cssTarget: 'chrome114',
      minify: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: 'src/renderer/index.html' } },
    },
  },
});
