/**
 * A folder that electron-builder takes for Electron's own: the smallest program file of the
 * platform, with the mark at which the fuses are set. So packing can be tried for real where
 * Electron cannot be downloaded.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** As in Electron's binaries: the mark, the version of the scheme, the number of fuses, the fuses ('1' on, '0' off). */
const fuses = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'), Buffer.from([1, 9]), Buffer.from('101000010', 'latin1')]);

export async function makeStandInRuntime(folder: string, platform: 'win32' | 'linux', version: string): Promise<void> {
  await mkdir(path.join(folder, 'locales'), { recursive: true });
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await writeFile(path.join(folder, 'version'), version);
  await writeFile(path.join(folder, 'LICENSE'), 'stand-in');
  await writeFile(path.join(folder, 'LICENSES.chromium.html'), 'stand-in');
  for (const language of ['he', 'ar', 'en-US', 'fr', 'de']) await writeFile(path.join(folder, 'locales', `${language}.pak`), language);
  if (platform === 'win32') await writeFile(path.join(folder, 'electron.exe'), windowsProgram());
  else await writeFile(path.join(folder, 'electron'), linuxProgram(), { mode: 0o755 });
}

/** A PE file without code that carries one version resource, as packing expects to find and change it. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  const language = { lang: 1033, codepage: 1200 };
  version.lang = language.lang;
  version.setStringValues(language, { ProductName: 'Electron', FileDescription: 'Electron', OriginalFilename: 'electron.exe' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.concat([Buffer.from(program.generate()), fuses]);
}

/** An ELF header for 64 bits, and the fuses. */
function linuxProgram(): Buffer {
  const header = Buffer.alloc(64);
  header.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  header.writeUInt16LE(2, 16);
  header.writeUInt16LE(62, 18);
  header.writeUInt32LE(1, 20);
  return Buffer.concat([header, fuses]);
}
