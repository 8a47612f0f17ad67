import type { Plugin } from 'vite';

/**
 * Takes Preact's one assignment to `innerHTML` (for `dangerouslySetInnerHTML`, which this project never uses) out of
 * every bundle: page text can then never become HTML through it, and the add-on linter has nothing to warn of.
 * The build stops when Preact changes and the assignment is no longer found.
 */
export function preactWithoutInnerHtml(): Plugin {
  return {
    name: 'preact-without-inner-html',
    transform: {
      filter: { id: /\/preact\/dist\/preact\.mjs/ },
      handler(code) {
        const out = code.replace(/(\w+)\.innerHTML=(\w+)\.__html/, '$1.textContent=$2.__html');
        if (out === code) this.error('preact changed: its innerHTML assignment was not found');
        return { code: out, map: null };
      },
    },
  };
}
