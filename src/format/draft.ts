// A value of the model while it is being read: the same fields, still writable.

export type Draft<Value> = { -readonly [Key in keyof Value]: Value[Key] };
