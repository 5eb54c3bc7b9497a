// Fills an index with SampleArticles, serves it and drives the pages with a real browser.
// Needs the packaged jar (mvn package), a JDK and Chromium; KNEADLE_URL uses a server that runs already.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

const here = import.meta.dirname;
const target = join(here, '../../../target');
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';

function browse(url) {
  const tests = ['--test', '--test-reporter=spec', join(here, 'pages.test.js')];
  return spawnSync(process.execPath, tests, { stdio: 'inherit', env: { ...process.env, KNEADLE_URL: url } }).status;
}

async function serveAndBrowse() {
  const index = mkdtempSync(join(tmpdir(), 'kneadle-browser-'));
  const classes = ['test-classes', 'classes', 'lib/*'].map((path) => join(target, path)).join(delimiter);
  const fill = ['--enable-native-access=ALL-UNNAMED', '-cp', classes, 'dev.kneadle.api.SampleArticles', index];
  if (spawnSync(java, fill, { stdio: 'inherit' }).status !== 0) {
    throw new Error('no index could be made; `mvn package` makes what is needed');
  }
  const jar = join(target, 'kneadle-search-api.jar');
  const server = spawn(java, ['-jar', jar, 'serve', '--index', index, '--port', '0', '--notice', 'A shelf for tests.'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      return browse(line.match(/http:\S+/)[0]);
    }
    throw new Error('the server did not start');
  } finally {
    server.kill();
    rmSync(index, { recursive: true, force: true });
  }
}

process.exitCode = process.env.KNEADLE_URL ? browse(process.env.KNEADLE_URL) : await serveAndBrowse();
