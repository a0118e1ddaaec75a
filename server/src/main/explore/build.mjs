// Builds the page's scripts into the service's resources: npm ci --ignore-scripts && npm run build
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const out = '../resources/dk/kommunegraf/server/web/static/vendor/reactodia';
const workspace = 'node_modules/@reactodia/workspace';
const version = JSON.parse(await readFile(`${workspace}/package.json`, 'utf8')).version;
await mkdir(out, { recursive: true });

// The workspace puts its style sheet into the page by script, which the page's policy refuses: it
// becomes a file.
let css = '';
const styles = {
  name: 'styles',
  setup({ onLoad }) {
    onLoad({ filter: /workspace\/dist\/workspace\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const injected = /createTextNode\(("(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)\)/.exec(text.slice(0, text.indexOf('import ')));
      if (!injected) throw new Error('no style sheet at the beginning of workspace.js');
      css = new Function(`return ${injected[1]}`)();
      return { contents: text.slice(text.indexOf('import ')), loader: 'js' };
    });
  },
};
const options = {
  bundle: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
};
await build({ ...options, entryPoints: ['explore.mjs'], outfile: `${out}/explore.js`, plugins: [styles] });
await build({ ...options, entryPoints: [`${workspace}/dist/layout.worker.js`], outfile: `${out}/layout.worker.js` });
await writeFile(`${out}/workspace.css`, css);
for (const file of ['LICENSE.md', 'NOTICE.md', 'THIRDPARTY.md']) {
  await copyFile(`${workspace}/${file}`, `${out}/${file}`);
}
const sums = [];
for (const file of ['explore.js', 'layout.worker.js', 'workspace.css']) {
  sums.push(`${createHash('sha256').update(await readFile(`${out}/${file}`)).digest('hex')}  ${file}`);
}
await writeFile(`${out}/SHA256SUMS`, `${sums.join('\n')}\n`);
await writeFile(
  `${out}/README.md`,
  `@reactodia/workspace ${version} with what it needs (THIRDPARTY.md), under LGPL-2.1-or-later (LICENSE.md), and the\n` +
    'page that starts it. Built by `npm ci --ignore-scripts && npm run build` in `server/src/main/explore`;\n' +
    '`SHA256SUMS` holds what that gives.\n',
);
