// The built browser host in a process of its own, on a day that is given: node host-process.mjs FOLDER DAY
import { fileURLToPath } from 'node:url';

const inProject = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const { runHost } = await import(inProject('out/main/host.js'));
const [folder, day] = process.argv.slice(2);
const running = await runHost({ folder, page: inProject('out/renderer'), clock: () => day });
if (!running.ok) throw new Error(running.code);
process.stdout.write(`${running.address}\n`);
