export { DEMO_PEOPLE, type DemoPerson } from '../../../../src/demo-people.js';
