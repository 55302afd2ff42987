import { defineConfig } from 'vite';
import { policyOfPage, policyOfServer } from './content-security-policy.mjs';

/** The policy goes into the page, so that it holds wherever the files are served from. */
const contentSecurityPolicy = {
  name: 'content-security-policy',
  apply: /** @type {const} */ ('build'),
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOfPage },
      injectTo: /** @type {const} */ ('head-prepend'),
    },
  ],
};

export default defineConfig({
  // The page works in any folder of a site.
  base: './',
  plugins: [contentSecurityPolicy],
  // The sources of the packages beside this one, which need not be built first.
  resolve: { conditions: ['@org/source', 'module', 'browser', 'production'] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // The polyfill fetches, which the policy forbids.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  preview: { headers: { 'Content-Security-Policy': policyOfServer, 'X-Content-Type-Options': 'nosniff' } },
});
