import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const INSTEAD: Readonly<Record<string, string>> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
};

/** Builds one page with a library that draws the same components with a tenth of the script. */
export function preactForReact(environment: string): Plugin {
  return {
    name: 'preact-for-react',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === environment,
    resolveId(id) {
      const instead = INSTEAD[id];
      return instead ? fileURLToPath(import.meta.resolve(instead)) : null;
    },
  };
}

/** While developing, the page of a hall stands under the addresses that the API gives it. */
export function hallInDevelopment(): Plugin {
  return {
    name: 'hall-in-development',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (/^\/(en|hi)\/hall\//.test(request.url ?? '')) request.url = '/hall.html';
        next();
      });
    },
  };
}
