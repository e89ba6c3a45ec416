/** Small things a person set for reading and coding, kept on this computer and not in the document: where they were, type, who codes. */

const prefix = 'interviews.';

/** What was remembered under this name; null = nothing, or nothing can be kept here. */
export function recall(name: string): string | null {
  try {
    return window.localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Remembers a text under this name; null forgets it. Where nothing can be kept, nothing happens. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(prefix + name);
    else window.localStorage.setItem(prefix + name, value);
  } catch {
    // Reading goes on without it.
  }
}
