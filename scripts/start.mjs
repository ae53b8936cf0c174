#!/usr/bin/env node
// `npm start`: builds what has changed and opens the app. The work is in start.ts, which needs the project's own Node.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    '请用 npm start 启动，它会准备好所需的 Node 24。/ Run "npm start": it brings the Node 24 that is needed.\n',
  );
  process.exit(1);
}
const { start } = await import('./start.ts');
process.exitCode = await start(process.argv.slice(2));
