/** The tabs of Excel's ribbon that an add-in may put its buttons on, as Excel calls them in each language. */
import type { Language } from '../desk/desk';

const NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  TabHome: { 'en-US': 'Home', 'de-DE': 'Start', 'fr-FR': 'Accueil', 'es-ES': 'Inicio' },
  TabInsert: { 'en-US': 'Insert', 'de-DE': 'Einfügen', 'fr-FR': 'Insertion', 'es-ES': 'Insertar' },
  TabFormulas: { 'en-US': 'Formulas', 'de-DE': 'Formeln', 'fr-FR': 'Formules', 'es-ES': 'Fórmulas' },
  TabData: { 'en-US': 'Data', 'de-DE': 'Daten', 'fr-FR': 'Données', 'es-ES': 'Datos' },
  TabReview: { 'en-US': 'Review', 'de-DE': 'Überprüfen', 'fr-FR': 'Révision', 'es-ES': 'Revisar' },
  TabView: { 'en-US': 'View', 'de-DE': 'Ansicht', 'fr-FR': 'Affichage', 'es-ES': 'Vista' },
};

/** What Excel calls one of its tabs; an unknown one goes by its id. */
export function tabName(id: string, language: Language): string {
  return NAMES[id]?.[language] ?? id.replace(/^Tab/, '');
}
