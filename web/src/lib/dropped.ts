// Files that were dropped on the page or chosen, each with its name below the folder it came in.

export interface Named {
  name: string;
  file: File;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
function batchOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

/** A browser gives the entries of a folder in batches; the last one is empty. */
async function below(entry: FileSystemEntry, folder: string, out: Named[]): Promise<void> {
  const name = folder + entry.name;
  if (entry.isFile) {
    out.push({ name, file: await fileOf(entry as FileSystemFileEntry) });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (let batch = await batchOf(reader); batch.length > 0; batch = await batchOf(reader))
    for (const inner of batch) await below(inner, `${name}/`, out);
}

/** What a drop holds: to be called at once in its event, since what it holds is gone afterwards. */
export async function filesDropped(dropped: DataTransfer): Promise<Named[]> {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null)) return filesChosen(dropped.files);
  const out: Named[] = [];
  for (const entry of entries) if (entry) await below(entry, '', out);
  return out;
}

export function filesChosen(files: FileList | null): Named[] {
  return [...(files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}
