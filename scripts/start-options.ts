export interface StartOptions {
  /** The browser host even where Electron could run. */
  readonly browser: boolean;
  /** The data folder, as typed. */
  readonly data?: string;
  /** Port of the browser host; any free one when absent. */
  readonly port?: number;
  readonly help: boolean;
}

export type OptionsReading =
  { readonly ok: true; readonly options: StartOptions } | { readonly ok: false; readonly why: string };

export const USAGE = `npm start -- [--browser] [--data DIR] [--port N]

  --browser    在浏览器中打开，不用 Electron 窗口 / open in a browser instead of the Electron window
  --data DIR   数据文件夹（也可用环境变量 REGAIN_DATA）/ the data folder (or REGAIN_DATA)
  --port N     浏览器地址的端口，默认任选空闲端口 / the port in the browser; any free one by default`;

/** Reads the options of `npm start`. Both `--data DIR` and `--data=DIR` are understood. */
export function readOptions(args: readonly string[]): OptionsReading {
  let options: StartOptions = { browser: false, help: false };
  for (let at = 0; at < args.length; at += 1) {
    const [name, inline] = split(args[at] as string);
    if (name === '--browser' || name === '--help' || name === '-h') {
      if (inline !== undefined) return refuse(`选项 ${name} 不带值 / ${name} takes no value`);
      options = name === '--browser' ? { ...options, browser: true } : { ...options, help: true };
    } else if (name === '--data' || name === '--port') {
      const value = inline ?? args[(at += 1)];
      if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) {
        return refuse(`选项 ${name} 缺少值 / ${name} needs a value`);
      }
      if (name === '--data') options = { ...options, data: value };
      else if (isPort(value)) options = { ...options, port: Number(value) };
      else
        return refuse(
          `端口应为 1 至 65535 的整数，而不是 ${value} / a port is a whole number from 1 to 65535, not ${value}`,
        );
    } else {
      return refuse(`没有选项 ${args[at]} / there is no option ${args[at]}`);
    }
  }
  return { ok: true, options };
}

function split(arg: string): [string, string | undefined] {
  const equals = arg.startsWith('--') ? arg.indexOf('=') : -1;
  return equals < 0 ? [arg, undefined] : [arg.slice(0, equals), arg.slice(equals + 1)];
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

function refuse(why: string): OptionsReading {
  return { ok: false, why };
}
