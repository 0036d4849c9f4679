/** Everything that can stop set-up, each as one sentence and its remedy in English and Arabic. */
import { cacheFolder } from './paths.mjs';
import { say } from './say.mjs';

/** A stop that the person at the machine can do something about. */
export class SetupProblem extends Error {
  /** @param {keyof typeof texts} code  @param {string} [detail] a path or list of names for the sentence */
  constructor(code, detail = '') {
    super(texts[code](detail).en[0]);
    this.name = 'SetupProblem';
    this.code = code;
    this.texts = texts[code](detail);
  }
}

const texts = {
  'npm-missing': () => ({
    en: ['npm was not found.', 'Install Node.js 20 or newer together with npm, then run the command again.'],
    ar: ['لم يُعثر على npm.', 'ثبّت Node.js 20 أو أحدث مع npm ثم أعد الأمر.'],
  }),
  'node-too-old': (version) => ({
    en: [`Node.js ${version} is too old.`, 'Install Node.js 20 or newer, then run the command again.'],
    ar: [`إصدار Node.js ${version} قديم.`, 'ثبّت Node.js 20 أو أحدث ثم أعد الأمر.'],
  }),
  'no-network': (what) => ({
    en: [
      `No network: ${what} could not be fetched.`,
      'Connect this machine to the internet (or set HTTPS_PROXY), then run the command again.',
    ],
    ar: [
      `لا يوجد اتصال بالشبكة: تعذّر تنزيل ${what}.`,
      'صِل الجهاز بالإنترنت (أو اضبط HTTPS_PROXY) ثم أعد الأمر.',
    ],
  }),
  'no-disk': (where) => ({
    en: [
      `The disk is full: nothing more can be written to ${where}.`,
      'Free about 3 GB there (or point XDG_CACHE_HOME and TMPDIR to a disk with room), then run the command again.',
    ],
    ar: [
      `القرص ممتلئ: تعذّرت الكتابة إلى ${where}.`,
      'أخلِ نحو 3 جيجابايت (أو وجّه XDG_CACHE_HOME وTMPDIR إلى قرص فيه متسع) ثم أعد الأمر.',
    ],
  }),
  'not-writable': (where) => ({
    en: [
      `${where} cannot be written to.`,
      'Give this user the right to write there, then run the command again.',
    ],
    ar: [`لا يمكن الكتابة إلى ${where}.`, 'امنح هذا المستخدم صلاحية الكتابة ثم أعد الأمر.'],
  }),
  'no-compiler': (missing) => ({
    en: [
      `No compiler: ${missing} is needed to build the database module for the stand-in runtime.`,
      'Run "apt-get install g++ make python3" as root, then run the command again.',
    ],
    ar: [
      `لا يوجد مترجم برمجي: يلزم ${missing} لبناء وحدة قاعدة البيانات للتشغيل البديل.`,
      'نفّذ «apt-get install g++ make python3» بصلاحية الجذر ثم أعد الأمر.',
    ],
  }),
  'no-node-headers': (where) => ({
    en: [
      `The header files of Node.js were not found in ${where}.`,
      'Run "apt-get install libnode-dev" as root, or install Node.js from its own archive, then run the command again.',
    ],
    ar: [
      `لم يُعثر على ملفات ترويسة Node.js في ${where}.`,
      'نفّذ «apt-get install libnode-dev» بصلاحية الجذر أو ثبّت Node.js من أرشيفه ثم أعد الأمر.',
    ],
  }),
  'packages-missing': (names) => ({
    en: [
      `These system packages are missing and only root may install them: ${names}.`,
      `Run "apt-get update && apt-get install ${names}" as root, then run the command again.`,
    ],
    ar: [
      `حزم النظام التالية غير مثبتة ولا يثبتها إلا الجذر: ${names}.`,
      `نفّذ «apt-get update && apt-get install ${names}» بصلاحية الجذر ثم أعد الأمر.`,
    ],
  }),
  'packages-failed': (names) => ({
    en: [
      `apt-get could not install ${names}.`,
      'Read its message above, repair the package system ("apt-get -f install"), then run the command again.',
    ],
    ar: [
      `تعذّر على apt-get تثبيت ${names}.`,
      'اقرأ رسالته أعلاه وأصلح نظام الحزم («apt-get -f install») ثم أعد الأمر.',
    ],
  }),
  'packages-refused': () => ({
    en: [
      'npm could not install what package-lock.json names.',
      'Read its message above; deleting node_modules and running the command again repairs most cases.',
    ],
    ar: [
      'تعذّر على npm تثبيت ما يحدده package-lock.json.',
      'اقرأ رسالته أعلاه؛ حذف node_modules وإعادة الأمر يصلحان معظم الحالات.',
    ],
  }),
  'damaged-download': (what) => ({
    en: [
      `The download of ${what} is not the file that was asked for: its hash differs.`,
      'Run the command again; if it happens twice, something on the network alters downloads: do not go on.',
    ],
    ar: [
      `ملف ${what} المنزّل ليس الملف المطلوب: بصمته مختلفة.`,
      'أعد الأمر؛ فإن تكرر ذلك فهناك ما يغيّر الملفات على الشبكة فلا تُكمل.',
    ],
  }),
  'no-runtime': (system) => ({
    en: [
      `GitHub is out of reach, and for ${system} there is no other source of Electron.`,
      'Allow this machine to reach github.com (or set ELECTRON_MIRROR), then run the command again.',
    ],
    ar: [
      `تعذّر الوصول إلى GitHub ولا مصدر آخر لـ Electron على ${system}.`,
      'اسمح للجهاز بالوصول إلى github.com (أو اضبط ELECTRON_MIRROR) ثم أعد الأمر.',
    ],
  }),
  'runtime-unusable': (what) => ({
    en: [`The Electron runtime does not start: ${what}.`, `Delete ${cacheFolder} and run the command again.`],
    ar: [`لا يعمل Electron: ${what}.`, `احذف ${cacheFolder} ثم أعد الأمر.`],
  }),
  'build-failed': (what) => ({
    en: [
      `Building ${what} failed.`,
      'Read the compiler\'s message above; "apt-get install g++ make python3" repairs most cases.',
    ],
    ar: [
      `تعذّر بناء ${what}.`,
      'اقرأ رسالة المترجم أعلاه؛ «apt-get install g++ make python3» يصلح معظم الحالات.',
    ],
  }),
  'set-up-busy': (holder) => ({
    en: [
      `Another set-up (process ${holder}) has been at work for half an hour.`,
      'End that process if it hangs, then run the command again.',
    ],
    ar: [
      `عملية إعداد أخرى (رقم ${holder}) تعمل منذ نصف ساعة.`,
      'أنهِ تلك العملية إن كانت متوقفة ثم أعد الأمر.',
    ],
  }),
};

/** Turns what Node or a program reported (ENOSPC, ENOTFOUND …) into a problem, or undefined if it is none of these. */
export function recogniseProblem(report, { what, where }) {
  if (/ENOSPC|EDQUOT|no space left|disk full|disk quota/i.test(report))
    return new SetupProblem('no-disk', where);
  if (/EACCES|EROFS|EPERM|permission denied|read-only file system/i.test(report)) {
    return new SetupProblem('not-writable', where);
  }
  const isNetwork =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENETDOWN|fetch failed|Temporary failure resolving|Could not resolve|network (is unreachable|request)|socket hang up|ERR_SOCKET_TIMEOUT/i;
  if (isNetwork.test(report)) return new SetupProblem('no-network', what);
  return undefined;
}

/** Prints a problem in both languages, or the bare error when it is not one of ours. */
export function reportProblem(error) {
  if (!(error instanceof SetupProblem)) {
    const known = recogniseProblem(`${error?.code ?? ''} ${error?.message ?? ''}`, {
      what: 'a file',
      where: error?.path ?? error?.dest ?? 'the disk',
    });
    if (!known) {
      say(error?.stack ?? String(error));
      return;
    }
    error = known;
  }
  const { en, ar } = error.texts;
  say('');
  say(`${en[0]}`);
  say(`Remedy: ${en[1]}`);
  say(`${ar[0]}`);
  say(`العلاج: ${ar[1]}`);
}

/** Runs a script's main function; a problem is printed and the process ends with code 1. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    reportProblem(error);
    process.exitCode = 1;
  }
}
