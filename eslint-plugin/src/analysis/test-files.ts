const testPath =
  /(?:^|[/\\])(?:__tests__|__mocks__|__fixtures__|tests?|specs?|e2e|cypress(?:[-_]\w+)?|playwright(?:[-_]\w+)?|mocks?|fixtures?|stubs?|wiremock|[\w-]*mock[-_]?(?:data|apis?|server|responses?)|integration[-_]tests?|test[-_]?(?:utils|data|helpers|support)|seeds|seeders)[/\\]|(?:^|[/\\])seed\.[cm]?[jt]s$|\.(?:test|spec|cy|e2e|stories|story|mock|mocks|fixture|fixtures|stub|test-?factory)\.[cm]?[jt]sx?$/iu
const testDataFile = /(?:(?:^|[-_./\\])test|\p{Ll}Test)-?[dD]ata(?:-?(?:[bB]uilder|[fF]actory))?\.[cm]?[jt]sx?$/u

const mockFile = /(?:^|[/\\])(?:\w*Mocks?|[\w-]+-mocks?|(?:create)?[mM]ock(?:[A-Z-][\w-]*)?)\.[cm]?[jt]sx?$/u

/** Libraries that make people up. */
const makesUpPeople = /['"](?:@faker-js\/faker|faker|fishery|@ngneat\/falso|casual|chance)(?:\/[\w/-]+)?['"]/u

/** Whether a path, relative to the folder that is linted, is of a test, mock, fixture, seed or story file. */
export const isTestPath = (path: string): boolean =>
  testPath.test(path) || testDataFile.test(path) || mockFile.test(path)

/**
 * Whether a file is test, mock, fixture, seed or story code, by its path or because it makes people up: what stands there is fabricated
 * data, not residents'.
 *
 * @param path relative to the folder that is linted
 */
export const isTestFile = (path: string, text: string): boolean => isTestPath(path) || makesUpPeople.test(text)
