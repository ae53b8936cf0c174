import type { FaultLanguage } from '../../contract/fault-texts.ts';

/** What the command line says when it cannot do what is asked. */
export interface RequestWords {
  readonly usage: string;
  readonly unknownOption: string;
  readonly takesNoValue: string;
  readonly takesValue: string;
  readonly notOneOf: string;
  readonly unreadable: string;
  readonly ignored: string;
}

export const REQUEST_WORDS: Readonly<Record<FaultLanguage, RequestWords>> = {
  'zh-CN': {
    usage: '用法: npm run -s plan -- CASE.json|- [--json] [--strategy ID] [--compare] [--lang zh-CN|en]',
    unknownOption: '没有这个选项',
    takesNoValue: '这个选项不带值',
    takesValue: '这个选项要带值',
    notOneOf: '不在可选范围内',
    unreadable: '读不到这个文件',
    ignored: '不认识的字段，已忽略',
  },
  en: {
    usage: 'usage: npm run -s plan -- CASE.json|- [--json] [--strategy ID] [--compare] [--lang zh-CN|en]',
    unknownOption: 'There is no such option',
    takesNoValue: 'This option takes no value',
    takesValue: 'This option takes a value',
    notOneOf: 'Not one of the choices',
    unreadable: 'This file cannot be read',
    ignored: 'Not known, ignored',
  },
};
