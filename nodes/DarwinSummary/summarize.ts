import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { JsonObject } from '../../darwin/json/object';
import { readSessionDetails } from '../../darwin/session/details';
import { nameEvent } from '../../darwin/session/title';
import { digestFields, onePerSession, renderDigest } from '../../darwin/summary/digest';
import { MARKUPS } from '../../darwin/summary/markup';
import type { SessionSummary } from '../../darwin/summary/sessionSummary';
import { readSession, renderSession } from '../../darwin/summary/sessionSummary';
import { isFilled } from '../../darwin/text/filled';
import { itemError } from '../shared/itemError';
import { processItems } from '../shared/items';
import { readPerItem } from '../shared/perItem';
import { takeEvent } from '../shared/source';
import type { ItemSettings } from './settings';
import { readDigestSettings, readItemSettings } from './settings';

/** One item for each incoming event. */
export async function summarizeEach(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const settingsOf = readPerItem(context, readItemSettings);
	return await processItems(context, (item, index) => {
		const settings = settingsOf(index);
		const session = takeSession(context, item, index, settings);
		if (session === undefined) return [];
		const { outputAs } = settings;
		const json =
			outputAs === 'fields'
				? fieldsOf(session, settings)
				: {
						sessionId: session.event.data.sessionId ?? null,
						text: renderSession(session, MARKUPS[outputAs], headingOf(session, settings)),
					};
		return [{ json: json as IDataObject }];
	});
}

/** One item for all incoming events, linked to each of them; none if there is no session to tell about. */
export async function combineAll(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const taken: SessionSummary[] = [];
	const sources: number[] = [];
	const settingsOf = readPerItem(context, readItemSettings);
	const failed = await processItems(context, (item, index) => {
		const session = takeSession(context, item, index, settingsOf(index));
		if (session === undefined || isAboutNoSession(session)) return [];
		taken.push(session);
		sources.push(index);
		return [];
	});
	if (taken.length === 0) return failed;

	const settings = readDigestSettings(context);
	const { outputAs, groupBy } = settings;
	const sessions = onePerSession(taken);
	const json =
		outputAs === 'fields'
			? digestFields(sessions, groupBy, (session) => fieldsOf(session, settings))
			: {
					count: sessions.length,
					text: renderDigest(sessions, MARKUPS[outputAs], settings),
				};
	const pairedItem = sources.map((item) => ({ item }));
	return [...failed, { json: json as IDataObject, pairedItem }];
}

/** The session of an item; `undefined` if the user wants it skipped. */
function takeSession(
	context: IExecuteFunctions,
	item: INodeExecutionData,
	index: number,
	settings: ItemSettings,
): SessionSummary | undefined {
	const event = takeEvent(context, item, index, settings.source);
	const reading = readSession(event, settings);
	if (!reading.ok) {
		throw itemError(
			context,
			index,
			`${nameEvent(event)} in item ${index} has ${reading.found} where smart fields should be`,
			'Smart fields must be an object or a list of name and value pairs. To continue without them, turn off Include Smart Fields.',
		);
	}
	const { session } = reading;
	if (session.summary !== null || settings.whenMissing === 'empty') return session;
	if (settings.whenMissing === 'skip') return undefined;
	throw itemError(
		context,
		index,
		`${nameEvent(event)} in item ${index} has no summary`,
		'Darwin writes the summary when a session is analyzed. Start the workflow with Session Analyzed, or choose another option under When the Summary Is Missing.',
	);
}

/** Such as a function call, which has no place in a digest of sessions. */
function isAboutNoSession({ event, summary }: SessionSummary): boolean {
	return summary === null && !isFilled(event.data.sessionId);
}

function headingOf(session: SessionSummary, { heading, headingText }: ItemSettings): string {
	if (heading === 'none') return '';
	return heading === 'custom' ? headingText : session.title;
}

function fieldsOf(
	session: SessionSummary,
	{ details, includeSmartFields }: Pick<ItemSettings, 'details' | 'includeSmartFields'>,
): JsonObject {
	return {
		...readSessionDetails(session.event, details),
		summary: session.summary,
		...(includeSmartFields ? { smartFields: session.event.data.smartFields ?? {} } : {}),
	};
}
