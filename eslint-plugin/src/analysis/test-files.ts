const testPath =
  /(?:^|[/\\])(?:__tests__|__mocks__|__fixtures__|tests?|specs?|e2e|cypress|playwright|mocks?|fixtures?|stubs?|wiremock|mockApis|integration[-_]tests?|testutils|test[-_](?:utils|data|helpers))[/\\]|\.(?:test|spec|cy|e2e|stories|story|mock|mocks|fixture|fixtures|stub)\.[cm]?[jt]sx?$/iu

/** Whether a path, relative to the folder that is linted, is of a test, mock, fixture or story file: what stands there is fabricated data, not residents'. */
export const isTestFile = (path: string): boolean => testPath.test(path)
