const NAMES_SHOWN = 8;

/** Names up to eight of a list, and how many more there are. */
export function listNames(names: readonly string[]): string {
	const shown = names.slice(0, NAMES_SHOWN).join(', ');
	const more = names.length - NAMES_SHOWN;
	return more > 0 ? `${shown} and ${more} more` : shown;
}
