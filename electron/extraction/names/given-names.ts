/** Common given names of many cultures, from general knowledge; a name that both use stands in `either`. */

const male = `
Aaron Abbas Abdel Abdelaziz Abdelkader Abdul Abdulaziz Abdullah Abdurrahman Abe Abel Abiy Abraham Abram Achim Adalbert Adam
Adel Adil Adnan Adolf Adrian Adriano Agustín Ahmad Ahmed Ahmet Aidan Aiden Ajay Akbar Akhtar Akio Akira Al Alain Alan
Alasdair Alastair Albert Alberto Albrecht Aldo Alec Alejandro Aleksandar Aleksander Aleksandr Aleksei Aleksey Alessandro
Alex Alexander Alexandre Alexandros Alexei Alexey Alexis Alf Alfie Alfonso Alfred Alfredo Ali Alistair Allan Allen Alois Alonso
Alonzo Aloysius Alphonse Altaf Alvaro Alvin Álvaro Amadou Amar Amin Amir Amit Amos Anand Anatol Anatole Anatoli Anatoly Anders
Andre Andrea Andreas Andrei Andrej Andres Andrew Andrey Andriy Andrzej André Andrés Andy Angelo Angus Anil Anselm Ansgar
Anthony Antoine Anton Antonio Antony António Anwar Archibald Archie Ariel Aristide Arjun Arkady Armand Armando Armin Arnaud Arne Arnold
Arsene Arsène Artem Arthur Arturo Arun Arvind Ashok Ashraf Asif Asim Athanasios Atif Atiku Attila Augustin Augusto Augustus
Avi Avigdor Axel Ayatollah Ayman Aziz Babak Baldur Balthasar Ban Bandar Barack Barnaby Barney Barry Bart Bartholomew Bashar Bashir
Basil Bastian Beau Ben Benedict Benedikt Bengt Benito Benjamin Bennie Benny Benoit Benoît Bernard Bernardo Bernd Bernhard
Bernie Bert Bertrand Bilal Bill Billy Binali Bjarne Björn Bjorn Blaine Blair Blaise Blake Bo Bob Bobby Bodo Bogdan Boris
Borut Boyko Brad Bradford Bradley Brady Bram Branko Brendan Brent Bret Brett Brian Brock Bruce Bruno Bryan Bryce Bud Burak Burkhard
Burt Buster Byron Caleb Calvin Cameron Camille Carl Carles Carlo Carlos Carlton Carmelo Carsten Cary Casper Caspar Cecil Cedric
Cem Cesar Cesare César Chad Chandra Charles Charlie Chester Chet Chip Chris Christer Christian Christof Christoph Christophe
Christopher Chuck Claes Clarence Clark Claude Claudio Claus Clay Clayton Clemens Clement Cliff Clifford Clint Clinton Clive
Clyde Cody Colby Cole Colin Conan Connor Conor Conrad Constantin Constantine Corey Cormac Cornelius Cory Cosmin Costas Craig Cristian
Cristiano Cristóbal Curt Curtis Cyril Cyrus Daisuke Dale Damian Damien Damon Dan Dane Daniel Daniele Danilo Danny Dante Darius Darko
Darnell Darrell Darren Darryl Daryl Dave David Davide Dawid Dean Deepak Dejan Delbert Delroy Demetrios Denis Dennis Denny Denzel
Derek Dermot Derrick Desmond Detlef Detlev Devin Dexter Dick Didier Diego Dieter Dietmar Dietrich Dilip Dimitri Dimitris Dino Dirk
Dmitri Dmitriy Dmitry Dmytro Dominic Dominik Dominique Don Donald Donnie Donovan Doug Douglas Drago Dragan Drew Duane Dudley
Duke Duncan Dustin Dusty Dwayne Dwight Dylan Earl Eberhard Ed Eddie Eddy Edgar Edison Edmond Edmund Edoardo Eduard Eduardo Edward
Edwin Efraim Egon Ehud Eitan Ekkehard Ekrem Elias Elijah Elio Elliot Elliott Ellis Elmar Elmer Elon Elton Emanuel Emil Emile
Emilio Emmanuel Emmerson Emre Enda Engin Enoch Enrico Enrique Enzo Ephraim Eric Erich Erik Ernest Ernesto Ernie Ernst Errol Erwin Esteban
Ethan Étienne Etienne Eugen Eugene Evan Evangelos Everett Evgeny Evo Ewald Ezekiel Ezra Fabian Fabien Fabio Fabrice Fadi Fahad Faisal
Farhad Farid Farouk Faruk Fausto Fayez Federico Fedor Felipe Felix Ferdinand Fergus Fernando Fethullah Fidel Filip Filippo Finn Fiodor
Fiorello Florian Floyd Folker Francesco Francis Francisco Franco Francois François Frank Frankie Franklin Frans Franz Fred Freddie
Freddy Frederic Frederick Frederik Fredrik Frédéric Friedhelm Friedrich Fritz Fumio Fyodor Gabor Gabriel Gabriele Galen Gareth Garrett
Garry Gary Gaston Gavin Gene Geoff Geoffrey Georg George Georges Georgi Georgios Gerald Gerard Gerd Gerhard Gerhart Gernot Gerry
Ghassan Gianfranco Gianluca Gianni Giancarlo Gideon Gil Gilbert Gilberto Gilles Gino Giorgio Giovanni Giuliano Giulio Giuseppe Glen
Glenn Godfrey Goran Gordon Götz Graeme Graham Grant Greg Gregg Gregor Gregory Griffin Grigory Guido Guillaume Guillermo Günter Günther
Guenter Guenther Gunnar Gunter Gunther Gus Gustav Gustave Gustavo Guy György Haakon Hafez Haider Hakan Hakim Hal Håkan Hamad Hamed Hamid
Hamish Hamza Hank Hannes Hans Hansjörg Harald Haris Harlan Harley Harold Haroon Harri Harrison Harry Hartmut Harun Harvey Haruki Hasan
Hashim Hassan Hassane Hauke Heath Hector Heiko Heiner Heinrich Heinz Helge Helmut Helmuth Hendrik Henk Hennadiy Henning Henri Henrik
Henrique Henry Herb Herbert Heribert Herman Hermann Hernán Herschel Hideki Hilmar Hiram Hiroshi Hisham Holger Homer Horace Horacio Horst
Hosni Hossein Howard Hubert Hubertus Hugh Hugo Humberto Humphrey Husain Hussain Hussam Hussein Hüseyin Iain Ian Ibrahim Ibrahima Idris
Ignacio Ignatius Ignazio Igor Ihor Ike Ilan Ilham Ilie Ilir Ilya Imad Imam Imran Imre Ingemar Ingo Ioannis Ion Ioan Ira Irfan Irving Irwin
Isaac Isaiah Ishaq Ishmael Ismail Ismaël István Ivan Ivica Ivo Iván Jaap Jabari Jack Jackson Jacky Jacob Jacques Jaime Jair Jake
Jakob Jakub Jalal Jamal Jamar James Jamie Jan Janez Jannik Janos János Janusz Jared Jaromír Jaroslav Jarosław Jason Jasper Javad Javed Javier
Jay Jayden Jean Jed Jeff Jefferson Jeffery Jeffrey Jens Jérôme Jeremiah Jeremy Jerome Jerry Jerzy Jesper Jesse Jesús Jesus Jethro Jim
Jimmie Jimmy Jiri Jiří Joachim Joakim Joao João Joaquin Joaquín Jochen Joe Joël Joel Joey Johan Johann Johannes John Johnnie Johnny
Joko Jon Jonah Jonas Jonathan Jonathon Jordi Jorge Jörg Jörn Jos Jose Josef Joseph Josh Joshua Josiah Josip Jost José Josué Juan
Judd Jude Juha Jules Julian Julien Julio Julius Jun Jürgen Juergen Jurgen Justin Jutta Kader Kai Kamal Kamil Kareem Karel Karim
Karl Karlheinz Karsten Kaspar Kassym Kay Kazimierz Kazuo Keith Ken Kenichi Kenji Kenneth Kenny Kent Keng Kevin Khaled Khalid Khalil
Khalifa Kiefer Kieran Kilian Kim Kirill Kirk Klaas Klaus Knud Knut Kofi Konrad Konstantin Konstantinos Kostas Kristian Kristof Kristofer
Krzysztof Kumar Kunal Kurt Kurtis Kwame Kwasi Kyle Kyriakos Kyrylo Lajos Lakhdar Lamar Lambert Lance Larry Lars Laszlo László Laurence
Laurent Laurentiu Lawrence Lech Lee Leif Leland Len Lennart Lenny Leo Leon León Leonard Leonardo Leonid Leopold Leopoldo Leroy Les
Leszek Lev Levi Levon Lewis Lex Liam Lincoln Linus Linwood Lionel Lloyd Logan Lorenz Lorenzo Lothar Lou Louis Luc Luca Lucas Luciano
Lucien Lucio Ludger Ludwig Luigi Luis Luís Luiz Luka Lukas Luke Luther Lutz Lyle Lyndon Maciej Magnus Mahathir Mahdi Mahmoud Mahmud
Mahesh Majid Malachi Malcolm Malik Mamadou Mamoun Mamnoon Manfred Manmohan Manny Manoj Manuel Marc Marcel Marcello Marcelo Marcin Marco
Marcos Marcus Marek Mariano Marin Marinos Mario Marius Mark Marko Markos Markus Marlon Marquis Marshall Martin Marty Marvin Marwan
Mason Massimo Massoud Masoud Mateo Mateusz Mathias Mathieu Mats Matt Matteo Matthew Matthias Matthieu Matti Maurice Mauricio Maurizio
Mauro Max Maxim Maxime Maximilian Maxwell Mehdi Mehmet Meinhard Meir Mel Melvin Menachem Mervyn Michael Michał Michail Michel Michele
Mick Mickey Miguel Mihai Mihail Mika Mike Mikhail Mikheil Miklós Mikael Mikołaj Milan Miles Miloš Milos Milton Miro Miroslav Mirza Misha
Mitch Mitchell Moe Mohamad Mohamed Mohammad Mohammed Mohan Mohsen Moises Moisés Monty Mordechai Morgan Moritz Morris Mort Mortimer
Morten Moses Moshe Mostafa Moussa Muammar Muhammad Muhammadu Mukesh Mullah Murat Murray Musa Mustafa Mykhailo Mykola Myron Nabil Nadav
Nader Naftali Najib Narendra Naseem Nasir Nasser Nat Nathan Nathaniel Naveed Nawaf Nawaz Neal Necmettin Ned Neil Nelson Neville Nic Nicholas
Nick Nicklas Nico Nicolae Nicolas Nicolás Nicos Niels Nigel Nikhil Niklas Niko Nikita Nikola Nikolai Nikolaos Nikolas Nikolaus Nikolay Nikos
Nils Nir Noah Noam Noel Nolan Norbert Norm Norman Norodom Nouri Nursultan Oleg Oleh Oleksandr Oleksiy Olaf Olav Ole Oliver Olivier Olli
Olof Olusegun Omar Omer Orlando Orrin Orson Orville Oscar Oskar Osama Osman Ossip Oswald Otis Otmar Ottmar Otto Ousmane Owen Pablo Paddy Panos
Paolo Pascal Pasquale Pat Patrice Patricio Patrick Paul Paulo Pavel Pavlo Paweł Pedro Peer Pekka Pelle Per Percy Perry Pervez Pete Peter Petr Petra
Petri Petro Petros Petter Phil Philip Philipp Philippe Phillip Pierce Pierluigi Piero Pierre Piers Pieter Pietro Piotr Prabowo Prakash
Pranab Predrag Preston Prosper Pyotr Quentin Quincy Quinn Rachid Radek Radoslaw Radosław Radovan Rafa Rafael Rafał Rafiq Raghuram Rahm Rahul Raila Raimund
Rainer Raj Rajan Rajesh Rajiv Rajnath Rakesh Ralf Ralph Ram Raman Ramadan Ramesh Rami Ramin Ramiro Ramón Ramon Ramzan Ramzi Randall Randolph
Randy Ranil Raoul Raphael Raphaël Rashid Rasmus Ratko Raul Raúl Ravi Ray Raymond Recep Reg Reggie Reginald Reid Reiner Reinhard Reinhold Reinaldo
Rene René Renato Renaud Reuben Rex Reza Rhett Rhys Ricardo Riccardo Rich Richard Rick Rickey Ricky Rino Rishi Rob Robbie Robert Roberto
Robin Rocco Rod Rodger Rodion Rodney Rodolfo Rodrigo Rodrigue Roger Rogelio Rohit Roland Rolf Roman Romano Romeo Romano Ron Ronald Ronaldo
Ronnie Rory Roscoe Ross Roy Royce Ruben Rubén Rudi Rudolf Rudolph Rudy Rufus Rui Rupert Ruslan Russ Russell Rusty Rustam Ryan Ryszard Saad Saddam Sadiq
Saeb Saeed Said Saif Salah Saleh Salem Salim Salman Salvador Salvatore Sam Samir Sammy Samson Samuel Samuli Sandeep Sandro Sanjay Santiago
Santosh Saša Sascha Satoshi Saul Saud Scot Scott Sean Seán Seamus Sebastian Sébastien Sebastien Semyon Sepp Serge Sergei Sergej Sergey Sergio
Serhiy Seth Seydou Seymour Shahbaz Shahid Shaker Shane Shannon Sharif Shaun Shavkat Shawn Sheikh Sheldon Shigeru Shimon Shinzo Shinji Shlomo
Shoaib Sid Sidney Siegfried Sigmar Sigmund Sigurd Silvan Silvio Simeon Simon Simone Sinan Slobodan Sol Solomon Sören Søren Spencer Spiros Srđan
Stan Stanislav Stanisław Stanley Stefan Stefano Steffen Stephan Stephane Stéphane Stephen Sterling Steve Steven Stewart Stig Stipe
Stoyan Stuart Sultan Sunil Surjit Suresh Susilo Sven Svante Sylvain Sylvester Tadeusz Taher Tahir Takeshi Tamer Tamim Taner Tareq Tariq Taro Tarek Tayyip Ted
Teddy Teodoro Teodor Terence Terrance Terrell Terrence Terry Tewodros Thabo Thaddeus Theo Theodor Theodore Theodoros Thibault Thierry Thilo Thom
Thomas Thor Thorbjørn Thorben Thorsten Tibor Tilman Till Tim Timo Timothy Timothée Timur Tino Titus Tobias Toby Tod Todd Tom Tomas
Tomás Tomasz Tomáš Tomislav Tommy Toni Tony Torben Torsten Travis Trent Trevor Tristan Troy Tunku Ty Tyler Tyrone Tzipi Udo Ugo Ulf Ulrich Ulysses
Umar Umaru Umberto Uri Urs Usain Uwe Uzi Vaclav Václav Vadim Vaira Valentin Valentino Valerio Valery Vance Vasco Vasil Vasile Vasily Vassilis
Vasyl Vernon Vic Vicente Victor Vidar Vijay Vikram Viktor Vince Vincent Vincenzo Vinod Virgil Viswanathan Vitali Vitaliy Vitaly Vito Vittorio
Vivek Vlad Vladimir Vladislav Vladlen Vojislav Volker Volkmar Volodymyr Vuk Vyacheslav Wade Waldemar Walid Wallace Wally Walt Walter Warren
Wayne Wendell Werner Wes Wesley Wieland Wilbur Wilfred Wilfried Wilhelm Will Willem William Willi Willie Willy Wilmer Wilson Wim Winfried Winston
Witold Wojciech Wolf Wolfgang Wolfram Wolodymyr Woodrow Woody Wyatt Xavi Xavier Yahya Yair Yakov Yan Yanis Yann Yannick Yaroslav Yasir Yasser Yassin
Yevgeny Yigal Yitzhak Yoav Yogi Yohannes Yoram Yoshihiko Yoshihide Yossi Youssef Yousef Yoweri Yu Yuri Yuriy Yury Yukio Yunus Yusuf Yuval Yves
Zac Zach Zachariah Zachary Zack Zafar Zaher Zaid Zak Zane Zbigniew Zdeněk Zeid Zeljko Ziad Zlatko Zoltan Zoltán Zoran Zouheir Zygmunt`

const female = `
Abigail Ada Adela Adelaide Adele Adelheid Adina Adriana Adrienne Agatha Agnes Agnès Agnieszka Aida Aimee Aisha Alana Alba Alberta Alejandra Aleksandra
Alessandra Alexa Alexandra Alexandria Alexia Alice Alicia Alina Aline Alisa Alisha Alison Alla Allison Alma Alona Althea Alyssa Amal Amalia Amanda Amber
Amelia Amelie Amina Aminata Amira Amy Ana Anaïs Anastasia Anastasiya Andreea Andrée Angela Angelica Angelika Angelina Angelique Angie Anika Anita Anja Anke Ann Anna
Annabel Annabelle Annalena Anne Annegret Annelie Annemarie Annette Annie Annika Antje Antoinette Antonella Antonia April Araceli Areej Aretha
Ariana Arianna Arlene Asha Ashlee Ashley Ashleigh Asma Asmaa Astrid Athena Audrey Aurélie Aurora Ava Avril Ayaan Ayesha Aysha Ayşe Azadeh Barbara Barbra Bärbel
Beata Beate Beatrice Beatrix Beatriz Becky Belinda Bella Benazir Benita Bernadette Bernice Bertha Bess Beth Bethany Betsy Bettina Betty Beverly Beverley
Bianca Birgit Birgitta Birte Blanca Blanche Bonnie Brenda Briana Brianna Bridget Brigitte Britney Britta Brittany Brooke Caitlin Caitlyn Camila
Camilla Candace Candice Cara Carina Carla Carlotta Carly Carmela Carmen Carol Carola Carole Carolin Carolina Caroline Carolyn Carrie Cassandra Cassie
Catarina Catherine Cathleen Cathy Cecelia Cecilia Cécile Celeste Celia Céline Celine Chandrika Chantal Charity Charlene Charlotte Chelsea Cherie
Cheryl Chiara Chloe Chloé Christa Christel Christiane Christie Christina Christine Chrystia Ciara Cindy Claire Clara Clare Clarissa Claudette Claudia
Colette Colleen Concepción Condoleezza Connie Constance Cora Coretta Corinna Corinne Cornelia Cristina Crystal Cynthia Dagmar Daisy Dalia Dana Daniela Danielle
Daphne Daria Darlene Dawn Deanna Debbie Deborah Debra Deirdre Delia Della Delphine Demi Denise Desiree Diana Diane Dianne Dilma Dina Dolly Dolores Dominika
Donna Dora Doreen Doris Dorothea Dorothee Dorothy Dörte Dottie Ebony Edith Edna Edwige Eileen Elaine Elda Eleanor Eleanore Elena Eleni Elfriede Elham Elina Elisa Elisabeth
Elise Elissa Elizabeth Elizabet Elke Ella Ellen Ellie Eloise Elsa Elsbeth Else Elsie Elvira Emilia Emilie Émilie Emily Emma Erica Erika Erin Erna Esmeralda Esperanza Estela Estelle
Esther Ethel Etta Eugenia Eunice Eva Evangeline Eve Evelyn Ewa Faith Fanny Farah Farida Fatema Fatima Fatma Fatou Faye Federica Federiga Felicia Felicity Fern Fernanda Fiona Flora Florence Flavia
Fran Frances Francesca Francine Franka Franziska Frauke Freda Freya Frieda Friederike Frida Gabriela Gabriella Gabrielle Gail Galina Gayle Geeta Genevieve Georgette Georgia Georgina
Geraldine Gerda Gerlinde Germaine Gertrud Gertrude Gesine Ghada Ghislaine Gillian Gina Ginger Ginny Gisela Gisèle Gita Giulia Giovanna Gladys Gloria Golda Goldie Grace Graciela Greta Gretchen Gro Gudrun
Guadalupe Gwen Gwendolyn Gwyneth Hala Haley Halina Halle Hamida Hanan Hanna Hannah Hannelore Harriet Hatice Hattie Hayley Hazel Heather Hedda Hedwig Heather Heide Heidemarie Heidi Heike Helen Helena
Helene Hélène Helga Helle Henrietta Henriette Herta Hertha Hilary Hilda Hilde Hillary Hina Holly Hope Huda Hua Ida Ileana Ilona Ilse Iman Imelda Imogen Ina Indira Ines Inés Inga Inge Ingeborg Ingrid Inna Ioana Irena
Irene Irina Iris Irma Isabel Isabella Isabelle Isobel Ivana Ivanka Iveta Ivonne Ivy Jacinda Jackie Jacqueline Jacquelyn Jada Jade Jana Jane Janelle Janet Janette Janice Janina Janine Jasmin Jasmine Jeanette Jeanie
Jeanine Jeanne Jeannette Jeannie Jelena Jen Jenna Jennifer Jenny Jessica Jessie Jewel Jill Jillian Jo Joan Joana Joann Joanna Joanne Jocelyn Jodi Jodie Jody Joelle Johanna Josefa Josefina Josefine Josephine
Joyce Juana Juanita Judith Judy Julia Juliana Julianne Julie Juliet Juliette June Justine Kaitlin Kaja Kamala Kara Karen Karena Karin Karina Karine Karla Karolina Karoline Katarina Katarzyna Kate Katerina
Katharina Katharine Katherine Kathleen Kathrin Kathryn Kathy Katia Katie Katja Katrin Katrina Katy Kayla Kaylee Keiko Keisha Kelley Kellie Kelly Kendra Kenza Kerstin Khadija Kiersten Kira Kirsten Kirstie Kirsty Klara Konstanze
Kristen Kristi Kristie Kristin Kristina Kristine Krystyna Laila Lana Lara Larissa Latifa LaToya Latoya Laura Laurel Lauren Laurie Lea Leah Leanne Leila Lena Leni Lenka Leona Leonie Leonora Leslie Leticia Letizia Leyla Lidia Liesel Lila Lili Lilian Liliana
Lillian Lily Lina Linda Lindsay Lindsey Lisa Lisbeth Liv Liz Liza Lizzie Ljudmila Lois Lola Lolita Lora Loretta Lori Lorna Lorraine Lotte Louisa Louise Lourdes Luba Lucia Lucía Lucille Lucinda Lucy Ludmila Luisa Luise Lydia Lyn Lynda Lynette
Lynn Lynne Lyudmila Mabel Macarena Mackenzie Madeleine Madeline Madison Madonna Magda Magdalena Maggie Maha Maia Maike Maja Malala Malika Mallory Malu Mandy Manal Manuela Mara Marcela Marcella Marcia Margaret Margarete Margarita Marge Margit Margo Margot Margrethe
Marguerite Maria Mariah Mariam Marian Mariana Marianne Maribel Marie Mariella Marietta Marijke Marilyn Marina Marine Marisa Marisol Marissa Maritza Mariya Marjorie Marlene Marsha Marta Martha Martina Martine Mary Maryam Masha Mathilde Matilda Maud
Maude Maura Maureen Mavis Maxine May Maya Meg Megan Megawati Meghan Meike Melania Melanie Melinda Melissa Melody Mercedes Meredith Meryem Meryl Mette Mia Michaela Michaëlle Michèle Michelle Michiko Mila Milena Mildred Millie Mina Mindy Minna Minnie Mira Miranda
Mireille Miriam Mirjam Misty Mitzi Moira Molly Mona Monica Monika Monique Moyra Muriel Myra Myrtle Nada Nadia Nadezhda Nadine Nadja Nahed Naima Nan Nana Nancy Nanette Naomi Natalia Natalie Nataliya Natalya Natascha Natasha Nathalie Nawal Nell Nellie Nena Nermin Nicola
Nicole Nicolette Nicky Nikki Nina Noelle Nora Noreen Norma Noura Nuala Nuria Octavia Odile Odette Oksana Olena Olga Olive Olivia Olympe Oprah Orly Ottilie Paige Pam Pamela Paola Patience Patricia Patrizia Patsy Patti Patty Paula Paulette Paulina Pauline Pearl Peggy Penelope Pernille
Penny Petra Philippa Phoebe Phyllis Pia Pilar Pippa Piroska Polly Portia Prisca Priscilla Prithvi Priti Priya Priyanka Queenie Rabia Rachel Rachelle Raffaella Raisa Ramona Rana Rania Raquel Rasha Rebecca Rebekah Regina Regine Reina Renate Renata Renee Renée Reva Rhoda Rhonda
Ricarda Riikka Rima Rita Roberta Rochelle Romina Romy Ronda Ronja Rosa Rosalía Rosalie Rosalind Rosalynn Rosanna Rosario Roseanne Rosemarie Rosemary Rosie Rowena Roxana Roxanne Ruby Ruth Ruthie Saba Sabina Sabine Sabrina Sadie Sahar Sahra Sally Salma
Samantha Samia Samira Sana Sandra Sandy Sanna Saoirse Sara Sarah Saskia Savannah Scarlett Segolene Ségolène Selena Selina Selma Serena Shabana Shana Shania Sharon Shauna Shawna Sheikha Sheila Shelley Shelly Sheri Sherri Sherry Sheryl Shirin Shirley Shereen Shukria
Sibylle Sierra Sigrid Silke Silvana Silvia Simona Simonetta Sinéad Siobhan Sissy Sofia Sofie Solange Solveig Sonia Sonja Sonya Sophia Sophie Soraya Stacey Stacy Stefanie Steffi Stella Stephanie Stormy Sue Sümeyye Sultana Summer Sunita Susan Susana Susanna Susanne Sushma Susi
Susie Suzan Suzanne Suzy Svenja Svetlana Sviatlana Sybil Sylvia Sylvie Sylwia Tabitha Tamara Tamika Tammy Tania Tanja Tansu Tanya Tara Tarja Taryn Tasha Tatiana Tatjana Tatyana Teresa Teri Tessa Thandiwe Thelma Theresa Therese Thérèse Tia Tiffany Tilda Tina Tine Tonya Tori
Tracey Traci Tricia Trina Trish Trude Trudy Tsai Tzipora Uhura Ulla Ulrike Ulla Ursula Uschi Uta Ute Vaira Valentina Valeria Valerie Vanessa Vera Verena Verónica Veronica Veronika Véronique Vesna Vicki Vickie Vicky Victoria Viktoria Viktoriya Violet Violeta Viola Virginia Vivian Viviane Vivien Vivienne
Vladislava Wafa Wallis Wanda Wangari Wendy Whitney Whoopi Wilhelmina Wilma Winifred Winnie Wiebke Xenia Ximena Xiomara Yael Yahaira Yasmin Yasmina Yasmine Yelena Yekaterina Yingluck Yoko Yolanda Yuliya Yulia Yuriko Yvette Yvonne Zahra Zainab Zara Zehra Zeinab Zelda Zeynep Zhanna Zoe Zoë Zofia Zola Zuzana`

const either = `
Addison Adi Alexis Ali Andrea Ariel Aubrey Avery Bailey Billie Blair Bobbie Camille Cameron Carey Carmel Casey Charlie Chris Claude Courtney Dana Dakota Dominique
Drew Dylan Eli Emerson Evelyn Finley Francis Frankie Gabriele Gale Gerry Ginger Glenn Hadley Harley Hayden Jackie Jaime Jamie Jan Jean Jess Jesse Jo Jody Jordan Jules
Kai Kelly Kendall Kerry Kim Kit Kris Lee Leslie Lindsay Logan Loren Lou Marion Marlin Mel Merle Michele Micah Mickey Morgan Nat Nicky Nicola Noel Parker Pat Paris Peyton Pip
Quinn Reese Regan Riley Robin Rory Rowan Sacha Sam Sandy Sasha Shannon Shelby Sidney Simone Skyler Stacy Stevie Sydney Taylor Terry Toni Tracy Tyler Vivian Wei Xin Yan Ying Yu
AJ BJ CJ JD JJ JP JT KJ LJ MJ OJ PJ RJ TJ`

export type GivenNameGender = 'male' | 'female' | 'either'

function tableOf(): ReadonlyMap<string, GivenNameGender> {
  const table = new Map<string, GivenNameGender>()
  for (const name of wordsOf(male)) table.set(name, 'male')
  for (const name of wordsOf(female)) table.set(name, table.has(name) ? 'either' : 'female')
  for (const name of wordsOf(either)) table.set(name, 'either')
  return table
}

function wordsOf(list: string): readonly string[] {
  return list.trim().split(/\s+/u)
}

export const givenNames: ReadonlyMap<string, GivenNameGender> = tableOf()
