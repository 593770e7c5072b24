export { createStore, type Store, sameItems, useStore } from './store.ts'
