import { trimCopied } from '../text/invisible';

/** The number of a pipeline, or what is wrong with what should be one. */
export type PipelineReading =
	| { ok: true; id: number }
	| { ok: false; reason: string; remedy: string };

const REMEDY =
	'Open the pipeline in Darwin and paste the address of the page, or the number at its end.';

/** A sheet's whole numbers may come with a decimal point. */
const DIGITS = /^\d+(?:\.0*)?$/;
const HAS_PROTOCOL = /^https?:\/\//i;
const DARWIN = 'getdarwin.ai';

/**
 * Reads a pipeline as people give it: its number, or the address of its page in Darwin's app, such as
 * `https://app.getdarwin.ai/agent/1805/pipelines/2064` (help.getdarwin.ai, article 12651085). Other
 * services have pipelines, too, so an address of theirs is refused.
 */
export function readPipeline(value: unknown): PipelineReading {
	const isTextOrNumber = typeof value === 'string' || typeof value === 'number';
	const text = isTextOrNumber ? trimCopied(String(value)) : '';
	if (text === '' && (isTextOrNumber || value === undefined || value === null)) {
		return { ok: false, reason: 'is empty', remedy: REMEDY };
	}
	const id = Number(DIGITS.test(text) ? text : findInAddress(text));
	if (Number.isSafeInteger(id) && id > 0) return { ok: true, id };
	const reason = 'is neither a number nor the address of a pipeline in Darwin';
	return { ok: false, reason, remedy: REMEDY };
}

/** The number behind `pipelines` in an address of Darwin's app, with or without its protocol. */
function findInAddress(text: string): string | undefined {
	let url: URL;
	try {
		url = new URL(HAS_PROTOCOL.test(text) ? text : `https://${text}`);
	} catch {
		return undefined;
	}
	if (url.hostname !== DARWIN && !url.hostname.endsWith(`.${DARWIN}`)) return undefined;
	return /\/pipelines\/(\d+)(?:\/|$)/i.exec(url.pathname)?.[1];
}
