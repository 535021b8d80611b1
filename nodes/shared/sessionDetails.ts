import type { INodePropertyOptions } from 'n8n-workflow';
import { SESSION_DETAILS } from '../../darwin/session/details';

/** The details of a session as options of a dropdown, by name. */
export const sessionDetailOptions: INodePropertyOptions[] = SESSION_DETAILS.map(
	({ value, name, description }) => ({ value, name, description }),
).sort((a, b) => a.name.localeCompare(b.name));
