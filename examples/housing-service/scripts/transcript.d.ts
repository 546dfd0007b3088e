export function createTranscript(): Promise<string>
export function readTranscript(): string | undefined
