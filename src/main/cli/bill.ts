import { billCommand } from './bill-command.ts';
import { runCommand } from './command.ts';

await runCommand(billCommand);
