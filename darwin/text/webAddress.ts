/** Whether a text is a web address: `http` or `https`, and no whitespace in it. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\/\S+$/i.test(text);
}
