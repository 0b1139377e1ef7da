import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A real browser without a window: `$CHROME`, an installed Chromium or Chrome, else the one that comes with the
 * dependencies. The caller closes it.
 */
export async function browser(): Promise<Browser> {
  const wanted = process.env.CHROME;
  if (wanted && !existsSync(wanted)) throw new Error(`CHROME is ${wanted}, where there is no file: name a browser`);
  const installed = wanted ?? INSTALLED.find(existsSync);
  const program = installed ? { executablePath: installed } : await packagedBrowser();
  return chromium.launch({ ...program, args: ['--no-sandbox'] });
}

// The package unpacks itself into the temporary folder, with the libraries that a bare machine lacks. A folder of its
// own by version, renamed when complete, keeps an interrupted or older unpacking from being used.
async function packagedBrowser(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const resolve = createRequire(import.meta.url);
  const root = join(dirname(resolve.resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const home = join(tmpdir(), `hims-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(home)) {
    const unfinished = `${home}-${process.pid}`;
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    const before = { ...process.env };
    // Without a Lambda runtime named, the package leaves out the libraries.
    Object.assign(process.env, { TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' });
    try {
      const { default: packaged } = await import('@sparticuz/chromium');
      await packaged.executablePath();
    } finally {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
    }
    try {
      renameSync(unfinished, home);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  env.LD_LIBRARY_PATH = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  env.FONTCONFIG_PATH = writeFontList(home);
  return { executablePath: join(home, 'chromium'), env };
}

// Without a list of fonts there are none, and text without a font counts as hidden. Hindi comes with the dashboard, as a
// web font, so that a machine without one shows it as well.
function writeFontList(home: string): string {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(home, 'fonts')];
  const folder = join(home, 'font-list');
  mkdirSync(folder, { recursive: true });
  const lines = [...folders.map(dir => `<dir>${dir}</dir>`), `<cachedir>${join(home, 'font-cache')}</cachedir>`];
  const head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">';
  // Another test's browser may be reading it: it is whole at any moment.
  const unfinished = join(folder, `fonts-${process.pid}.conf`);
  writeFileSync(unfinished, `${head}<fontconfig>${lines.join('')}</fontconfig>\n`);
  renameSync(unfinished, join(folder, 'fonts.conf'));
  return folder;
}
