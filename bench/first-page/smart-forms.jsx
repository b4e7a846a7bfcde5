import React from 'react';
import {createRoot} from 'react-dom/client';
import {SmartFormsRenderer} from '@aehrc/smart-forms-renderer';

const questionnaire = await (await fetch('/bundle/questionnaire.json')).json();
createRoot(document.getElementById('form')).render(<SmartFormsRenderer questionnaire={questionnaire} />);
