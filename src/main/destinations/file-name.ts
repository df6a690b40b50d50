/** Whether a name stays inside the folder it is put in: no separators, no `.` or `..`. */
export function isPlainName(fileName: string): boolean {
  return fileName !== '' && fileName !== '.' && fileName !== '..' && !/[/\\\0]/.test(fileName);
}
