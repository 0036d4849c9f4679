/**
 * Proves a native file of the database module: writes an encrypted database, sees that it cannot be opened
 * without the key, and reads it back. `node check-database.cjs PACKAGE-FOLDER NATIVE-FILE`, in any runtime.
 */
const process = require('node:process');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const [packageFolder, nativeBinding] = process.argv.slice(2);
const Database = require(packageFolder);
const folder = mkdtempSync(join(tmpdir(), 'istiqbal-check-'));
const file = join(folder, 'check.db');

function openWith(key) {
  const database = new Database(file, { nativeBinding });
  database.pragma("cipher='sqlcipher'");
  if (key) database.pragma(`key='${key}'`);
  return database;
}

function isRefusedWithoutKey() {
  const database = openWith(undefined);
  try {
    database.prepare('SELECT word FROM words').get();
    return false;
  } catch (error) {
    return error.code === 'SQLITE_NOTADB';
  } finally {
    database.close();
  }
}

try {
  const written = openWith('a key');
  written.pragma('journal_mode = WAL');
  written.exec("CREATE TABLE words (word TEXT); INSERT INTO words VALUES ('مرحبا')");
  written.close();
  const read = openWith('a key');
  const { word } = read.prepare('SELECT word FROM words').get();
  read.close();
  const isPlain = readFileSync(file).includes('مرحبا');
  if (word !== 'مرحبا' || isPlain || !isRefusedWithoutKey())
    throw new Error('the database was not encrypted');
  process.stdout.write('encrypted and read back\n');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
