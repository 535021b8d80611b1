/** Whether a text is a web address: `http` or `https`, without whitespace. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\/\S+$/i.test(text);
}
