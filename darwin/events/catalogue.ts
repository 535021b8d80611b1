/**
 * The event catalogue: the only place that lists what Darwin can notify a workflow about.
 *
 * The trigger's option list, the types below, the samples, the output schema, the README's table and
 * the tests all derive from it. Names and meanings: Darwin's published list of webhook event types.
 *
 * `kind` tells how a choice selects event types:
 * - `event`: one event type and its more specific forms
 * - `function`: the calls of the functions that the user names
 * - `wildcard`: everything below a prefix, or everything
 * - `custom`: the patterns that the user writes
 *
 * `output` labels the output of a choice that can have its own; the canvas has room for about ten
 * letters.
 */
export const EVENT_CATALOGUE = [
	{
		value: 'session.opened',
		kind: 'event',
		name: 'Session Opened',
		output: 'Opened',
		action: 'On session opened',
		description: 'A session begins: a new contact, or a closed session that starts again',
	},
	{
		value: 'session.closed',
		kind: 'event',
		name: 'Session Closed',
		output: 'Closed',
		action: 'On session closed',
		description: 'A session ends, usually because nobody has written for a while',
	},
	{
		value: 'session.closed.unforwarded',
		kind: 'event',
		name: 'Session Closed Unforwarded',
		output: 'Unforwarded',
		action: 'On session closed without being forwarded',
		description: 'A session ends without having been forwarded to a person or an external flow',
	},
	{
		value: 'session.analyzed',
		kind: 'event',
		name: 'Session Analyzed',
		output: 'Analyzed',
		action: 'On session analyzed',
		description: 'The summary and the smart fields of a session are ready',
	},
	{
		value: 'session.stage.transitioned',
		kind: 'event',
		name: 'Session Stage Transitioned',
		output: 'Stage',
		action: 'On session stage transitioned',
		description: 'A session moves to another stage of its pipeline',
	},
	{
		value: 'session.forwarded',
		kind: 'event',
		name: 'Session Forwarded',
		output: 'Forwarded',
		action: 'On session forwarded',
		description: 'A session is forwarded, for any reason',
	},
	{
		value: 'session.forwarded.qualified',
		kind: 'event',
		name: 'Session Forwarded Qualified',
		output: 'Qualified',
		action: 'On session forwarded as qualified',
		description: 'A session is forwarded because it met the qualification criteria',
	},
	{
		value: 'session.forwarded.escalated',
		kind: 'event',
		name: 'Session Forwarded Escalated',
		output: 'Escalated',
		action: 'On session forwarded as escalated',
		description: 'A session is forwarded along an escalation path',
	},
	{
		value: 'session.forwarded.recovered',
		kind: 'event',
		name: 'Session Forwarded Recovered',
		output: 'Recovered',
		action: 'On session forwarded as recovered',
		description: 'A session is forwarded as part of a recovery flow',
	},
	{
		value: 'session.*',
		kind: 'wildcard',
		name: 'Every Session Event',
		action: 'On every session event',
		description: 'Everything that happens to a session, including being forwarded',
	},
	{
		value: 'function.call.<functionName>',
		kind: 'function',
		name: 'Function Call by Name',
		output: 'Function',
		action: 'On function call by name',
		description: 'The AI calls one of the functions you name',
	},
	{
		value: 'function.call.*',
		kind: 'wildcard',
		name: 'Every Function Call',
		action: 'On every function call',
		description: 'The AI calls any function',
	},
	{
		value: 'function.*',
		kind: 'wildcard',
		name: 'Every Function Event',
		action: 'On every function event',
		description: 'Everything that happens to functions, including calls',
	},
	{
		value: '*',
		kind: 'wildcard',
		name: 'Every Event',
		action: 'On every event',
		description: 'Everything that Darwin sends, including event types added later',
	},
	{
		value: 'custom',
		kind: 'custom',
		name: 'Custom Pattern',
		action: 'On event matching a custom pattern',
		description: 'Event types that match your own patterns',
	},
] as const;

type CatalogueEntry = (typeof EVENT_CATALOGUE)[number];
type EntryOfKind<Kind extends CatalogueEntry['kind']> = Extract<CatalogueEntry, { kind: Kind }>;

/** A value of the trigger's Events parameter. */
export type EventChoice = CatalogueEntry['value'];

/** An event type that a session delivery can have. */
export type SessionEventType = EntryOfKind<'event'>['value'];

/** The catalogue's entries that stand for one event type each. */
export const SESSION_EVENT_TYPES = EVENT_CATALOGUE.filter(
	(entry): entry is EntryOfKind<'event'> => entry.kind === 'event',
).map((entry) => entry.value);
