export { answersIn, QuestionField } from './coming/question-field.tsx'
