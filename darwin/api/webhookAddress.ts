/**
 * The one form of a webhook's URL: what Darwin may write otherwise when it stores and lists a URL, without
 * leading anywhere else, is the same in it. These are the case of scheme and host, the default port, and a
 * slash at the end of the path (WHATWG URL; the slash is ours, because n8n takes a webhook's URL with and
 * without it). The case of the path and the query stay as they are: they can tell two URLs apart.
 *
 * @param webhookUrl - what is no URL comes back as it is
 */
export function webhookAddress(webhookUrl: string): string {
	let url: URL;
	try {
		url = new URL(webhookUrl);
	} catch {
		return webhookUrl;
	}
	url.pathname = url.pathname.replace(/(?<!\/)\/$/, '');
	// The parser keeps a slash where there is no other path.
	return url.pathname === '/' ? url.href.replace(/\/(?=$|[?#])/, '') : url.href;
}

/** Whether two URLs of webhooks lead to the same place: see {@link webhookAddress}. */
export function isSameAddress(a: string, b: string): boolean {
	return webhookAddress(a) === webhookAddress(b);
}
