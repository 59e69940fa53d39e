/** What can be had from the first lines of a public profile. */
export interface Page {
  firstName: string;
  role: string;
  organisation: string;
  /** Something they have published or said, by its title in quotation marks; null where there is none. */
  published: string | null;
  /** A stretch of the career other than the present one. */
  earlier: string | null;
}

export function pageOf(profile: string): Page {
  const lines = profile.split('\n');
  const [name = '', role = '', organisation = ''] = (lines[0] ?? '').split(', ');
  const titled = lines.map((line) => /^([^.]{6,80}?) \((?:19|20)\d\d\):/.exec(line)?.[1]).find(Boolean);
  const earlier = lines.map((line) => /^(?:19|20)\d\d–(?:19|20)\d\d: ([^,]+)/.exec(line)?.[1]).find(Boolean);
  return {
    firstName: name.split(' ')[0] ?? name,
    role: role.toLowerCase(),
    organisation,
    published: titled ? `“${titled.split(/[?:] /)[0] ?? titled}”` : null,
    earlier: earlier ? earlier.toLowerCase() : null,
  };
}
