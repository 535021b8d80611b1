/** How a memory behaves, and what it has to know of its values. */
export interface MemorySettings<Value> {
	/** How long a value may serve, in milliseconds, counted from when the read that gave it began. */
	lifetime: number;
	/** How many values are remembered at most; those that were read longest ago go first. */
	capacity: number;
	/** The clock, in milliseconds. It must never go back. */
	now: () => number;
	/** Whether a value may serve again; one that may not is read anew each time. */
	isUsable: (value: Value) => boolean;
	/** Whether two values lead to the same verdict. */
	isSame: (a: Value, b: Value) => boolean;
}

/** When a read began: by the clock, and in the order of all reads and all who asked. */
interface Beginning {
	began: number;
	turn: number;
}

/** A read that has not ended yet. */
interface Read<Value> extends Beginning {
	value: Promise<Value>;
	/** The read behind it, which all share who may not trust this one. */
	next?: Promise<Value>;
}

interface Entry<Value> {
	key: string;
	last?: Beginning & { value: Value };
	underWay?: Read<Value>;
}

/**
 * Remembers for a moment what takes long to read, such as the secrets of a credential, and still decides
 * as if each value had just been read: what a remembered value refuses is judged again by a value whose
 * read began afterwards. A new secret therefore works at once, and a removed one serves no longer than
 * the lifetime.
 *
 * Holds its values in memory only, and forgets those that are past their lifetime as others come.
 */
export class SecretMemory<Value> {
	/** By key; those whose read began last stand last. */
	private readonly entries = new Map<string, Entry<Value>>();
	private turn = 0;

	constructor(private readonly settings: MemorySettings<Value>) {}

	/** How many values are in memory. */
	get size(): number {
		return this.entries.size;
	}

	/**
	 * Judges something by the value of a key: by the remembered one where there is one, and before a
	 * verdict that does not stand by one whose read began after this call. All who wait for that share one
	 * read. The same value is not judged by twice.
	 *
	 * @param key - what the value belongs to; `undefined` to remember nothing
	 * @param read - reads the value; should it throw, so does this
	 * @param stands - whether a verdict may be given by a remembered value
	 */
	async decide<Verdict>(
		key: string | undefined,
		read: () => Promise<Value>,
		judge: (value: Value) => Verdict,
		stands: (verdict: Verdict) => boolean,
	): Promise<Verdict> {
		if (key === undefined) return judge(await read());
		const arrival = this.nextTurn();
		const entry = this.entries.get(key) ?? { key };
		const { last, underWay } = entry;
		let known: { value: Value } | undefined;
		if (this.isFresh(last)) known = last;
		else if (this.isFresh(underWay)) known = await this.shared(underWay);
		if (known === undefined) return judge(await this.readAfter(arrival, entry, read));

		const verdict = judge(known.value);
		if (stands(verdict)) return verdict;
		const value = await this.readAfter(arrival, entry, read);
		return this.settings.isSame(value, known.value) ? verdict : judge(value);
	}

	/** What a read gives that began before somebody asked; `undefined` where that may not serve. */
	private async shared(underWay: Read<Value>): Promise<{ value: Value } | undefined> {
		try {
			const value = await underWay.value;
			return this.isFresh(underWay) ? { value } : undefined;
		} catch {
			return undefined;
		}
	}

	/** A value whose read began after a turn. Where one has to wait for it, all who wait share it. */
	private async readAfter(
		turn: number,
		entry: Entry<Value>,
		read: () => Promise<Value>,
	): Promise<Value> {
		const { last, underWay } = entry;
		if (last !== undefined && last.turn > turn) return last.value;
		// One that takes longer than its value could serve is not waited for: it may never end.
		if (!this.isFresh(underWay)) return await this.begin(entry, read);
		if (underWay.turn > turn) return await underWay.value;
		const after = async () => await this.readAfter(underWay.turn, entry, read);
		underWay.next ??= underWay.value.then(after, after);
		return await underWay.next;
	}

	private async begin(entry: Entry<Value>, read: () => Promise<Value>): Promise<Value> {
		const beginning = { began: this.settings.now(), turn: this.nextTurn() };
		const current: Read<Value> = { ...beginning, value: this.perform(entry, beginning, read) };
		entry.underWay = current;
		this.entries.delete(entry.key);
		this.entries.set(entry.key, entry);
		this.forget();
		try {
			return await current.value;
		} finally {
			if (entry.underWay === current) entry.underWay = undefined;
		}
	}

	private async perform(
		entry: Entry<Value>,
		beginning: Beginning,
		read: () => Promise<Value>,
	): Promise<Value> {
		let found: Entry<Value>['last'];
		try {
			const value = await read();
			if (this.settings.isUsable(value)) found = { ...beginning, value };
			return value;
		} finally {
			// A slow read must not undo what a later one has found.
			if (entry.last === undefined || entry.last.turn < beginning.turn) entry.last = found;
		}
	}

	/** Drops what is past its lifetime, and the oldest where there is too much. */
	private forget(): void {
		for (const [key, entry] of this.entries) {
			const isNeeded = entry.underWay !== undefined || this.isFresh(entry.last);
			if (isNeeded && this.entries.size <= this.settings.capacity) return;
			this.entries.delete(key);
		}
	}

	private nextTurn(): number {
		this.turn += 1;
		return this.turn;
	}

	private isFresh<Began extends Beginning>(one: Began | undefined): one is Began {
		return one !== undefined && this.settings.now() - one.began < this.settings.lifetime;
	}
}
