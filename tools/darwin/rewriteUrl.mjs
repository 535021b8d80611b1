/**
 * What an API may do to a URL that it stores, without making it lead elsewhere.
 *
 * @typedef {object} Rewriting
 * @property {'lowerCase'} [host]
 * @property {'add' | 'drop'} [slash] - at the end of the path
 * @property {'add' | 'drop'} [port] - the default port of the scheme
 */

const PARTS = /^(https?):\/\/([^/?#:]*)(:\d+)?([^?#]*)(.*)$/;

/**
 * @param {string} url
 * @param {Rewriting} rewriting
 */
export function rewriteUrl(url, { host, slash, port }) {
	const parts = PARTS.exec(url);
	if (parts === null) return url;
	const [, scheme, name, givenPort = '', path, rest] = parts;
	const defaultPort = scheme === 'https' ? ':443' : ':80';
	const ports = {
		add: givenPort || defaultPort,
		drop: givenPort === defaultPort ? '' : givenPort,
	};
	const withoutSlash = path.replace(/\/$/, '');
	const paths = { add: `${withoutSlash}/`, drop: withoutSlash };
	return [
		`${scheme}://`,
		host === 'lowerCase' ? name.toLowerCase() : name,
		port === undefined ? givenPort : ports[port],
		slash === undefined ? path : paths[slash],
		rest,
	].join('');
}
