/** French for the entries that the sample meeting leaves untranslated or outdated, to show what that looks like. */
export const frenchOf: Readonly<Record<string, string>> = {
  'Publicar el primer juego de indicadores, con datos de las siete organizaciones.':
    'Publier le premier jeu d’indicateurs, avec les données des sept organisations.',
  'El taller sobre contenidos ilegales se rediseña: menos ponencias y más casos reales.':
    'L’atelier sur les contenus illégaux est repensé : moins d’exposés, davantage de cas réels.',
  'El LACIGF somete sus nuevos estatutos a consulta pública durante treinta días.':
    'Le LACIGF soumet ses nouveaux statuts à une consultation publique de trente jours.',
  'Traducir el borrador de los estatutos al portugués, al inglés y al francés antes de que abra la consulta.':
    'Traduire le projet de statuts en portugais, en anglais et en français avant l’ouverture de la consultation.',
  '¿Cuántos lugares del comité se reservan para el Caribe y cómo se eligen?':
    'Combien de sièges du comité sont réservés aux Caraïbes, et comment sont-ils pourvus ?',
  'Los puntos de intercambio ya retienen en la región buena parte del tráfico; el reto de 2023 es llevarlos a las ciudades medianas y a las islas.':
    'Les points d’échange retiennent déjà dans la région une bonne part du trafic ; le défi de 2023 est d’en ouvrir dans les villes moyennes et dans les îles.',
  'El año deja una cita por trimestre: ICANN76 en marzo, LACNIC 39 en mayo, la Escuela en septiembre y LACNIC 40 en octubre.':
    'L’année offre un rendez-vous par trimestre : ICANN76 en mars, LACNIC 39 en mai, l’École en septembre et LACNIC 40 en octobre.',
};
