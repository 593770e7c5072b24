export * from './contract/recap.ts'
export * from './contract/survey.ts'
