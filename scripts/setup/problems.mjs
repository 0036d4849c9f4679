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

/** What can fail to arrive, named in both languages. */
const things = {
  packages: { en: 'the npm packages', ar: 'حزم npm' },
  systemPackages: { en: 'the system packages', ar: 'حزم النظام' },
  standIn: { en: 'the stand-in runtime', ar: 'Electron البديل' },
  electron: { en: 'Electron', ar: 'Electron' },
};

const texts = {
  'npm-missing': () => ({
    en: ['npm was not found.', 'Install Node.js 20 or newer together with npm, then run the command again.'],
    ar: ['لم يُعثر على npm.', 'ثبّت Node.js 20 أو أحدث مع npm ثم أعد الأمر.'],
  }),
  'node-too-old': (version) => ({
    en: [`Node.js ${version} is too old.`, 'Install Node.js 20 or newer, then run the command again.'],
    ar: [`إصدار Node.js ${version} قديم.`, 'ثبّت Node.js 20 أو أحدث ثم أعد الأمر.'],
  }),
  'no-network': (thing) => ({
    en: [
      `No network: ${things[thing].en} could not be fetched.`,
      'Connect this machine to the internet (or set HTTPS_PROXY), then run the command again.',
    ],
    ar: [
      `لا يوجد اتصال بالشبكة: تعذّر تنزيل ${things[thing].ar}.`,
      'صِل الجهاز بالإنترنت (أو اضبط HTTPS_PROXY) ثم أعد الأمر.',
    ],
  }),
  'no-disk': (where) => ({
    en: [
      `Not enough room on the disk of ${where}.`,
      'Free about 3 GB there (or point XDG_CACHE_HOME and TMPDIR to a disk with room), then run the command again.',
    ],
    ar: [
      `لا متسع كافٍ على قرص ${where}.`,
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
      `No compiler: building the database module for the stand-in runtime needs ${missing}.`,
      'Run "apt-get install g++ make python3" as root, then run the command again.',
    ],
    ar: [
      `لا يوجد مترجم برمجي: بناء وحدة قاعدة البيانات لـ Electron البديل يحتاج إلى ${missing}.`,
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
  'damaged-download': (thing) => ({
    en: [
      `The download of ${things[thing].en} is not the file that was asked for: its hash differs.`,
      'Run the command again; if it happens twice, something on the network alters downloads: do not go on.',
    ],
    ar: [
      `ملف ${things[thing].ar} المنزّل ليس الملف المطلوب: بصمته مختلفة.`,
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
  'compile-failed': () => ({
    en: [
      'Compiling the database module failed.',
      'Read the compiler\'s message above; "apt-get install g++ make python3" as root repairs most cases.',
    ],
    ar: [
      'تعذّرت ترجمة وحدة قاعدة البيانات.',
      'اقرأ رسالة المترجم أعلاه؛ «apt-get install g++ make python3» بصلاحية الجذر يصلح معظم الحالات.',
    ],
  }),
  'build-failed': () => ({
    en: ['Building the kiosk failed.', 'Read the message above: it names the file that is at fault.'],
    ar: ['تعذّر بناء البرنامج.', 'اقرأ الرسالة أعلاه، ففيها اسم الملف المسؤول.'],
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

/**
 * Turns what Node or a program reported (ENOSPC, ENOTFOUND …) into a problem, or undefined if it is none of these.
 *
 * @param {string} report
 * @param {{ thing?: keyof typeof things, where: string }} about the folder, and what was being fetched if anything was:
 *   a compiler's "could not resolve" has nothing to do with the network
 */
export function recogniseProblem(report, { thing, where }) {
  if (/ENOSPC|EDQUOT|no space left|disk full|disk quota/i.test(report))
    return new SetupProblem('no-disk', where);
  if (/EACCES|EROFS|EPERM|permission denied|read-only file system/i.test(report)) {
    return new SetupProblem('not-writable', where);
  }
  return thing && networkWords.test(report) ? new SetupProblem('no-network', thing) : undefined;
}

const networkWords = new RegExp(
  [
    'E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|NETUNREACH|HOSTUNREACH|NETDOWN)',
    'ENOTCACHED|ERR_SOCKET_TIMEOUT|fetch failed|socket hang up',
    'temporary failure resolving|could not resolve|network (is unreachable|request)',
  ].join('|'),
  'i',
);

/** Prints a problem in both languages, or the bare error when it is not one of ours. */
export function reportProblem(error) {
  const problem = error instanceof SetupProblem ? error : recogniseError(error);
  if (!problem) {
    say(error?.stack ?? String(error));
    return;
  }
  const { en, ar } = problem.texts;
  say(`\n${en[0]}\nRemedy: ${en[1]}\n${ar[0]}\nالعلاج: ${ar[1]}`);
}

/** A full or locked disk can be met anywhere. */
function recogniseError(error) {
  const where = error?.dest ?? error?.path;
  return where ? recogniseProblem(String(error.code), { where }) : undefined;
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
